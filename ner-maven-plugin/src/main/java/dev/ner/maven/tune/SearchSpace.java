package dev.ner.maven.tune;

import dev.ner.random.SeededRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values to try of each searched setting; every combination of them is a candidate.
 *
 * @param values values by name of the setting, in the model's order of settings; no list is empty
 *     or holds a value twice
 */
public record SearchSpace(Map<String, List<String>> values) {

  public SearchSpace {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The number of combinations; {@link Long#MAX_VALUE} where there are more. */
  public long size() {
    long size = 1;
    for (List<String> list : values.values()) {
      size = size > Long.MAX_VALUE / list.size() ? Long.MAX_VALUE : size * list.size();
    }
    return size;
  }

  /**
   * The candidates to try: all of the grid, or some of it drawn at random, none twice.
   *
   * <p>A larger number of draws with the same seed begins with the same candidates, so that a
   * search can be extended.
   *
   * @param draws how many are drawn; 0 for the whole grid
   */
  public List<Candidate> candidates(int draws, long seed) {
    return draws == 0 || draws >= size() ? grid() : drawn(draws, seed);
  }

  /** All combinations; the setting that stands last changes first. */
  private List<Candidate> grid() {
    List<Map<String, String>> grid = List.of(Map.of());
    for (Map.Entry<String, List<String>> setting : values.entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> start : grid) {
        for (String value : setting.getValue()) {
          Map<String, String> combination = new LinkedHashMap<>(start);
          combination.put(setting.getKey(), value);
          longer.add(combination);
        }
      }
      grid = longer;
    }
    return grid.stream().map(Candidate::new).toList();
  }

  private List<Candidate> drawn(int draws, long seed) {
    SeededRandom random = new SeededRandom(seed, "search");
    Set<Candidate> drawn = new LinkedHashSet<>();
    while (drawn.size() < draws) {
      Map<String, String> combination = new LinkedHashMap<>();
      values.forEach((name, list) -> combination.put(name, list.get(random.nextInt(list.size()))));
      drawn.add(new Candidate(combination));
    }
    return List.copyOf(drawn);
  }
}
