package dev.ner.maven.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchSpaceTest {
  private static SearchSpace space(int... sizes) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int s = 0; s < sizes.length; s++) {
      values.put("s" + s, IntStream.range(0, sizes[s]).mapToObj(Integer::toString).toList());
    }
    return new SearchSpace(values);
  }

  @Test
  void theGridHasEachCombinationOnceTheLastSettingChangingFirst() {
    SearchSpace space = space(2, 1, 3);
    assertThat(space.size()).isEqualTo(6);
    assertThat(space.candidates(0, 1))
        .extracting(Candidate::toString)
        .containsExactly(
            "s0 = 0, s1 = 0, s2 = 0",
            "s0 = 0, s1 = 0, s2 = 1",
            "s0 = 0, s1 = 0, s2 = 2",
            "s0 = 1, s1 = 0, s2 = 0",
            "s0 = 1, s1 = 0, s2 = 1",
            "s0 = 1, s1 = 0, s2 = 2");
  }

  @Test
  void drawsAreDistinctRepeatableAndExtendable() {
    SearchSpace space = space(4, 5, 6);
    List<Candidate> drawn = space.candidates(30, 9);
    assertThat(drawn).hasSize(30).doesNotHaveDuplicates();
    assertThat(space.candidates(0, 9)).containsAll(drawn);
    assertThat(space.candidates(30, 9)).isEqualTo(drawn);
    assertThat(space.candidates(50, 9).subList(0, 30)).isEqualTo(drawn);
    assertThat(space.candidates(30, 10)).isNotEqualTo(drawn);
  }

  @Test
  void asManyDrawsAsThereAreCombinationsAreTheGrid() {
    SearchSpace space = space(2, 3);
    assertThat(space.candidates(5, 1)).hasSize(5);
    assertThat(space.candidates(6, 1)).isEqualTo(space.candidates(0, 1));
    assertThat(space.candidates(100, 1)).isEqualTo(space.candidates(0, 1));
  }

  @Test
  void everyCombinationIsDrawnEquallyOften() {
    SearchSpace space = space(2, 3);
    Map<Candidate, Integer> counts = new HashMap<>();
    for (long seed = 0; seed < 6000; seed++) {
      counts.merge(space.candidates(1, seed).get(0), 1, Integer::sum);
    }
    assertThat(counts).hasSize(6);
    assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(880, 1120));
  }

  @Test
  void aHugeSpaceCanBeDrawnFrom() {
    int[] sizes = new int[70];
    java.util.Arrays.fill(sizes, 2);
    SearchSpace space = space(sizes);
    assertThat(space.size()).isEqualTo(Long.MAX_VALUE);
    Set<Candidate> drawn = new HashSet<>(space.candidates(100, 1));
    assertThat(drawn).hasSize(100);
  }
}
