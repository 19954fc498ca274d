package dev.ner.vectors;

import dev.ner.error.NerError;
import java.io.IOException;

/** The rows of a file, in one of the two ways in which they are written. */
abstract class Rows {
  /** What stands in place of a form where a row is not to be kept. */
  static final int NOT_WANTED = -1;

  final ByteSource source;
  final KeptRows kept;
  final int width;

  private final DamageReport report;
  private long count;
  private long unusable;

  Rows(ByteSource source, KeptRows kept, DamageReport report) {
    this.source = source;
    this.kept = kept;
    this.width = kept.width();
    this.report = report;
  }

  /** Reads them all, keeps those that are wanted, and reports those that cannot be used. */
  abstract void read() throws IOException;

  /** The number of the present row, as messages count them. */
  abstract long number();

  /** Where the present row stands, behind the file's name in messages. */
  abstract String place();

  /** How many there were. */
  final long count() {
    return count;
  }

  /** How many could not be told apart into a word and its numbers. */
  final long unusable() {
    return unusable;
  }

  final void countRow() {
    count++;
  }

  /** Notes that the present row is no row. */
  final void unusable(NerError error, Object... arguments) {
    unusable++;
    damaged(error, arguments);
  }

  /** Notes that the present row cannot be kept. */
  final void damaged(NerError error, Object... arguments) {
    report.add(error, number(), place(), arguments);
  }

  /** The form under which the present row, of the word that the range is, is to be kept. */
  final int form(byte[] bytes, int from, int to) {
    if (from == to) {
      unusable(NerError.VECTORS_WORD, "is empty");
      return NOT_WANTED;
    }
    String word = Words.of(bytes, from, to);
    if (word == null) {
      unusable(NerError.VECTORS_WORD, "is \"" + Words.shown(bytes, from, to) + "\"");
      return NOT_WANTED;
    }
    int form = kept.form(word);
    if (form >= 0 && kept.has(form)) {
      damaged(NerError.VECTORS_DUPLICATE, word);
      return NOT_WANTED;
    }
    return form;
  }
}
