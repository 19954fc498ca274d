package dev.ner.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The wrong entities of a split, sorted.
 *
 * <p>Wrong gold and wrong predicted entities that overlap are one error, each of them at most once:
 * first those of one span, then those of one type, then the others, from left to right. What is
 * left was missed or invented. So the wrong gold entities are all errors but the invented ones, and
 * the wrong predicted ones all but the missed.
 *
 * @param kinds what there is of each kind
 */
public record EntityErrors(Map<ErrorKind, Kind> kinds) {

  /** The most examples of a kind. */
  static final int EXAMPLES = 10;

  public EntityErrors {
    kinds = Collections.unmodifiableMap(new EnumMap<>(kinds));
  }

  /**
   * The errors of a kind.
   *
   * @param count how many there are
   * @param byType how many of each declared type: the labels' type, of invented ones the predicted
   * @param examples the most frequent ones; of equally frequent ones the first of the split
   */
  public record Kind(long count, Map<String, Long> byType, List<Example> examples) {
    public Kind {
      byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
      examples = List.copyOf(examples);
    }
  }

  /**
   * An error, without its place.
   *
   * @param gold what the labels have; null if invented
   * @param predicted what was found; null if missed
   * @param count how often it occurs
   */
  public record Example(Wording gold, Wording predicted, long count) {}

  /** An entity's words, joined by single spaces, and the name of its type. */
  public record Wording(String text, String type) {}
}
