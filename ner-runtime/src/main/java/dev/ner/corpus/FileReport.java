package dev.ner.corpus;

import dev.ner.error.NerError;
import dev.ner.error.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mistakes found in one file, in the order of their lines.
 *
 * <p>The same mistake in many lines is one entry that names the first few of them; after {@value
 * #SHOWN} entries the rest is only counted, so that a hopeless file fills neither console nor heap.
 */
final class FileReport {
  /** The number of distinct mistakes that are shown. */
  static final int SHOWN = 20;

  private static final int LINES_SHOWN = 5;
  private static final int TEXT_SHOWN = 40;

  /** A mistake and the lines that have it. */
  private static final class Entry {
    private final NerError error;
    private final String message;
    private final List<Long> lines = new ArrayList<>();
    private long count;

    private Entry(NerError error, String message) {
      this.error = error;
      this.message = message;
    }
  }

  private final String file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long notShown;

  FileReport(String file) {
    this.file = file;
  }

  /** The file's name, as messages show it. */
  String file() {
    return file;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Notes a mistake in a line, or in the file as a whole if the line is 0. */
  void add(long line, NerError error, Object... arguments) {
    String message = error.format(arguments);
    addOnce(message, line, error, message);
  }

  /** Notes a mistake of which one message is shown for each cause, that of the first line. */
  void addCause(String cause, long line, NerError error, Object... arguments) {
    addOnce(error.code() + cause, line, error, error.format(arguments));
  }

  private void addOnce(String cause, long line, NerError error, String message) {
    Entry entry = entries.get(cause);
    if (entry == null) {
      if (entries.size() == SHOWN) {
        notShown++;
        return;
      }
      entry = new Entry(error, message);
      entries.put(cause, entry);
    }
    entry.count++;
    if (entry.lines.size() < LINES_SHOWN) {
      entry.lines.add(line);
    }
  }

  /** What a user is shown. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Entry entry : entries.values()) {
      String place = place(entry.lines.get(0));
      problems.add(new Problem(entry.error, place, entry.message + alsoIn(entry)));
    }
    if (notShown > 0) {
      problems.add(NerError.CORPUS_MORE_MISTAKES.at(file, notShown));
    }
    return problems;
  }

  /** The place of a line, such as {@code train.conll:17}. */
  String place(long line) {
    return line == 0 ? file : file + ":" + line;
  }

  private static String alsoIn(Entry entry) {
    if (entry.count == 1) {
      return "";
    }
    StringBuilder text = new StringBuilder(" (also in line");
    text.append(entry.count == 2 ? " " : "s ");
    int shown = entry.lines.size();
    for (int i = 1; i < shown; i++) {
      text.append(i == 1 ? "" : ", ").append(entry.lines.get(i));
    }
    if (entry.count > shown) {
      text.append(" and ").append(entry.count - shown).append(" more");
    }
    return text.append(')').toString();
  }

  /** A piece of the file as messages show it: shortened, control characters made visible. */
  static String shown(byte[] utf8, int from, int to) {
    StringBuilder text = new StringBuilder();
    int i = from;
    for (int n = 0; i < to && n < TEXT_SHOWN; n++) {
      int point = Utf8.pointAt(utf8, i);
      i += Utf8.length(utf8[i]);
      if (point == '\t') {
        text.append("\\t");
      } else if (point == '\n') {
        text.append("\\n");
      } else if (point < 0x20 || point >= 0x7F && point < 0xA0) {
        text.append("\\u00").append(Character.forDigit(point >> 4, 16));
        text.append(Character.forDigit(point & 15, 16));
      } else {
        text.appendCodePoint(point);
      }
    }
    return i < to ? text.append('…').toString() : text.toString();
  }
}
