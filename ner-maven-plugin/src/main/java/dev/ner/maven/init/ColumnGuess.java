package dev.ner.maven.init;

import dev.ner.corpus.ColumnSeparator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which columns of a file have the tokens and the tags.
 *
 * @param form what the tags look like
 */
record ColumnGuess(int tokenColumn, int tagColumn, ColumnSeparator separator, TagForm form) {
  private static final int MOST_COLUMNS = 100;
  private static final double NEARLY_ALL = 0.95;
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[-.:]\\d+)?");

  /** Phrases, which some corpora mark as others mark entities. */
  private static final Set<String> CHUNKS =
      Set.of(
          "NP", "VP", "PP", "ADJP", "ADVP", "SBAR", "PRT", "CONJP", "INTJ", "LST", "UCP", "NC",
          "VC", "PC", "AC", "AP");

  /** A column that may have the tags. */
  private record Candidate(int column, TagForm form, long entityTokens, boolean chunks) {}

  /**
   * Looks for the columns.
   *
   * @param token the token's column if that is known, or 0
   * @param tag the tag's column if that is known, or 0
   * @param separator what separates columns if that is known, or null
   * @return nothing if no column has tags
   */
  static Optional<ColumnGuess> of(
      List<String> lines, int token, int tag, ColumnSeparator separator) {
    ColumnSeparator used = separator == null ? separator(lines) : separator;
    Rows rows = Rows.of(lines, used);
    Optional<Candidate> best = tag == 0 ? tagColumn(rows, token) : candidate(rows, tag);
    return best.map(
        found ->
            new ColumnGuess(
                token == 0 ? tokenColumn(rows, found.column()) : token,
                found.column(),
                used,
                found.form()));
  }

  /** Tabs, if by them alone the rows are as much alike: then a blank is a part of its column. */
  private static ColumnSeparator separator(List<String> lines) {
    Rows blanks = Rows.of(lines, ColumnSeparator.BLANKS);
    Rows tabs = Rows.of(lines, ColumnSeparator.TAB);
    boolean alike =
        tabs.ragged() < blanks.ragged()
            || tabs.ragged() == blanks.ragged() && tabs.columns() == blanks.columns();
    return tabs.columns() > 1 && alike && blanks.tabs() >= NEARLY_ALL * blanks.rows().size()
        ? ColumnSeparator.TAB
        : ColumnSeparator.BLANKS;
  }

  /** Of the columns of tags, not phrases, the one with the most; of several the last. */
  private static Optional<Candidate> tagColumn(Rows rows, int token) {
    List<Candidate> found = new ArrayList<>();
    int columns = Math.min(rows.columns(), MOST_COLUMNS);
    for (int column = 1; column <= columns; column++) {
      int backwards = column - rows.columns() - 1;
      if (token == column || token == backwards) {
        continue;
      }
      // The last column by its usual name; the others from where more rows agree.
      Optional<Candidate> last = candidate(rows, backwards);
      Optional<Candidate> first = candidate(rows, column);
      boolean counted = backwards == -1 || agree(rows, backwards) > agree(rows, column);
      (counted && last.isPresent() ? last : first).ifPresent(found::add);
    }
    Candidate best = null;
    for (Candidate candidate : found) {
      best = best == null || isBetter(candidate, best) ? candidate : best;
    }
    return Optional.ofNullable(best);
  }

  private static boolean isBetter(Candidate candidate, Candidate best) {
    if (candidate.form() != best.form()) {
      return candidate.form().compareTo(best.form()) < 0;
    }
    return candidate.chunks() == best.chunks()
        ? candidate.entityTokens() >= best.entityTokens()
        : best.chunks();
  }

  private static Optional<Candidate> candidate(Rows rows, int column) {
    Map<String, Long> counts = rows.counts(column);
    long outside = counts.getOrDefault("O", 0L);
    return TagForm.of(counts, rows.rows().size())
        .map(form -> new Candidate(column, form, rows.rows().size() - outside, areChunks(counts)));
  }

  private static boolean areChunks(Map<String, Long> counts) {
    return counts.keySet().stream()
        .filter(text -> text.length() > 2)
        .allMatch(text -> CHUNKS.contains(text.substring(2)));
  }

  /** How many rows have tags in the column. */
  private static long agree(Rows rows, int column) {
    Map<String, Long> counts = new HashMap<>(rows.counts(column));
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().matches("[A-Z](?:-.+)?"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The first column that has neither tags nor numbers nor the same for a whole sentence. */
  private static int tokenColumn(Rows rows, int tag) {
    int tagIndex = tag > 0 ? tag : rows.columns() + tag + 1;
    int columns = Math.min(rows.columns(), MOST_COLUMNS);
    for (int column = 1; column <= columns; column++) {
      if (column != tagIndex
          && !isNumbers(rows, column)
          && !isOfSentences(rows, column)
          && candidate(rows, column).isEmpty()) {
        return column;
      }
    }
    return tagIndex == 1 ? 2 : 1;
  }

  private static boolean isNumbers(Rows rows, int column) {
    long numbers =
        rows.rows().stream()
            .filter(row -> NUMBER.matcher(Rows.column(row, column)).matches())
            .count();
    return numbers >= NEARLY_ALL * rows.rows().size();
  }

  /** Whether the column has one text for all tokens of a sentence: a name of it, or nothing. */
  private static boolean isOfSentences(Rows rows, int column) {
    long pairs = 0;
    long same = 0;
    for (int i = 1; i < rows.rows().size(); i++) {
      if (rows.sentences().get(i).equals(rows.sentences().get(i - 1))) {
        pairs++;
        String before = Rows.column(rows.rows().get(i - 1), column);
        same += before.equals(Rows.column(rows.rows().get(i), column)) ? 1 : 0;
      }
    }
    return pairs > 1 && same >= NEARLY_ALL * pairs;
  }
}
