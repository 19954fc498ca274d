package dev.ner.maven.init;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
  private static final double LEAST_SHARE_OF_TYPED = 0.8; // the reader names what is none
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
    if (typed > 0 && typed + outside >= LEAST_SHARE_OF_TYPED * rows) {
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
    boolean named = mostlyOutside && typed == 0 && !areMarkedOtherwise(counts.keySet());
    return named && few && texts >= LEAST_SHARE * rows && texts > outside && outside > 0
        ? Optional.of(NAMES)
        : Optional.empty();
  }

  /** Whether B and I stand there in another way than we read: {@code B_per}, {@code per-B}. */
  private static boolean areMarkedOtherwise(Set<String> texts) {
    Pattern before = Pattern.compile("B([_:/.|])(.+)");
    Pattern behind = Pattern.compile("(.+)([-_:/.|])B");
    for (String text : texts) {
      Matcher first = before.matcher(text);
      Matcher last = behind.matcher(text);
      if (first.matches() && texts.contains("I" + first.group(1) + first.group(2))
          || last.matches() && texts.contains(last.group(1) + last.group(2) + "I")) {
        return true;
      }
    }
    return false;
  }

  private static long sum(Map<String, Long> counts, java.util.function.Predicate<String> which) {
    return counts.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
