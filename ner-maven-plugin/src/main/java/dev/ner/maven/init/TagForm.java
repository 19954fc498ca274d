package dev.ner.maven.init;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What tags look like. */
enum TagForm {
  /** A letter, a hyphen and a name. */
  TYPED,
  /** A letter that says where the one kind of entity begins and goes on. */
  LETTERS,
  /** A name alone. */
  NAMES;

  private static final Pattern TYPED_TAG = Pattern.compile("[BIESLUMW]-.+");
  private static final Set<String> LETTER_TAGS = Set.of("B", "I", "E", "S", "L", "U", "M", "W");
  private static final double LEAST_SHARE = 0.95;
  private static final double MOST_DIFFERENT = 0.1;
  private static final int SOME_DIFFERENT = 20;

  /**
   * The form of most of the texts, if they may be tags.
   *
   * @param counts how often each text occurs
   * @param rows the number of rows, also of those that have no text there
   */
  static Optional<TagForm> of(Map<String, Long> counts, long rows) {
    long outside = counts.getOrDefault("O", 0L);
    long typed = sum(counts, TYPED_TAG.asMatchPredicate());
    if (typed > 0 && typed + outside >= LEAST_SHARE * rows) {
      return Optional.of(TYPED);
    }
    long letters = sum(counts, LETTER_TAGS::contains);
    boolean begins = counts.containsKey("B") || counts.containsKey("I");
    if (begins && outside > 0 && letters + outside >= LEAST_SHARE * rows) {
      return Optional.of(LETTERS);
    }
    long texts = sum(counts, text -> !text.isEmpty());
    boolean mostlyOutside = counts.values().stream().allMatch(count -> count <= outside);
    boolean few = counts.size() <= SOME_DIFFERENT + MOST_DIFFERENT * rows;
    return mostlyOutside && few && texts >= LEAST_SHARE * rows && texts > outside && outside > 0
        ? Optional.of(NAMES)
        : Optional.empty();
  }

  private static long sum(Map<String, Long> counts, java.util.function.Predicate<String> which) {
    return counts.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
