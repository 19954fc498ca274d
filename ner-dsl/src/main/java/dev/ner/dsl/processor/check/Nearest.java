package dev.ner.dsl.processor.check;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses what was meant by a name that is not known. */
final class Nearest {
  private Nearest() {}

  /** The charset, by name or alias, that is at most two edits away; the first of the nearest. */
  static Optional<String> charset(String name) {
    List<String> known =
        Charset.availableCharsets().values().stream()
            .flatMap(c -> Stream.concat(Stream.of(c.name()), c.aliases().stream().sorted()))
            .toList();
    return nearest(name, known).map(near -> Charset.forName(near).name());
  }

  /** The candidate with the fewest edits, two at most; the first of several. */
  static Optional<String> nearest(String name, List<String> candidates) {
    String best = null;
    int fewest = 3;
    for (String candidate : candidates) {
      int edits = edits(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (edits < fewest) {
        fewest = edits;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The number of insertions, deletions and replacements between two texts (Levenshtein 1966). */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
