package dev.ner.maven.init;

import dev.ner.corpus.ColumnSeparator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a file of columns, without what may be a comment.
 *
 * @param rows the columns of each row
 * @param sentences number of the sentence of each row
 * @param columns the number of columns that most rows have
 * @param ragged the number of rows with another number of columns
 * @param tabs the number of rows with a tab
 */
record Rows(List<String[]> rows, List<Integer> sentences, int columns, long ragged, long tabs) {
  private static final String DOCUMENT = "-DOCSTART-";

  static Rows of(List<String> lines, ColumnSeparator separator) {
    List<String[]> rows = new ArrayList<>();
    List<Integer> sentences = new ArrayList<>();
    int sentence = 0;
    long tabs = 0;
    for (String line : lines) {
      String text = strip(line);
      if (text.isEmpty() || text.startsWith(DOCUMENT) || isComment(line)) {
        sentence++;
      } else if (separator == ColumnSeparator.TAB || text.charAt(0) == line.charAt(0)) {
        rows.add(split(line, text, separator));
        sentences.add(sentence);
        tabs += text.indexOf('\t') >= 0 ? 1 : 0;
      }
    }
    int columns = usual(rows);
    long ragged = rows.stream().filter(row -> row.length != columns).count();
    return new Rows(rows, sentences, columns, ragged, tabs);
  }

  /** A column, counted from 1 or from -1 backwards, of a row; empty if the row does not have it. */
  static String column(String[] row, int column) {
    int index = column > 0 ? column - 1 : row.length + column;
    return index >= 0 && index < row.length ? row[index] : "";
  }

  /** How often each text stands in a column. */
  Map<String, Long> counts(int column) {
    Map<String, Long> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(column(row, column), 1L, Long::sum));
    return counts;
  }

  private static String[] split(String line, String text, ColumnSeparator separator) {
    return separator == ColumnSeparator.TAB
        ? Arrays.stream(line.split("\t", -1)).map(Rows::strip).toArray(String[]::new)
        : text.split("[ \t]+");
  }

  private static boolean isComment(String line) {
    boolean alone = line.indexOf(' ') < 0 && line.indexOf('\t') < 0; // the number of a sentence
    return line.startsWith("#") && alone && line.length() > 1
        || line.startsWith("# ")
        || line.startsWith("#\t");
  }

  private static int usual(List<String[]> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    int usual = 0;
    for (String[] row : rows) {
      int count = counts.merge(row.length, 1, Integer::sum);
      if (count > counts.getOrDefault(usual, 0)) {
        usual = row.length;
      }
    }
    return usual;
  }

  /** Without spaces and tabs at both ends; other white space is text. */
  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
      from++;
    }
    while (to > from && (text.charAt(to - 1) == ' ' || text.charAt(to - 1) == '\t')) {
      to--;
    }
    return text.substring(from, to);
  }
}
