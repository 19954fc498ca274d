package dev.ner.vectors;

import dev.ner.error.NerError;
import java.io.IOException;

/**
 * The rows of a text file: a word and its numbers, a line each, as GloVe, word2vec and fastText
 * write them.
 *
 * <p>A word may hold spaces: then the last numbers of the line are the vector. Numbers are read
 * only where somebody wants them; the fields of every line are counted.
 */
final class TextRows extends Rows {
  private static final int LONGEST_LINE = 16 << 20;
  private static final int STEP = 1 << 15;

  private long line;

  /** Rows that begin in the given line. */
  TextRows(ByteSource source, KeptRows kept, DamageReport report, long firstLine) {
    super(source, kept, report);
    this.line = firstLine - 1;
  }

  @Override
  void read() throws IOException {
    while (source.require(1)) {
      line++;
      int length = source.lengthTo((byte) '\n', LONGEST_LINE);
      if (length < 0) {
        countRow();
        unusable(NerError.VECTORS_ROW_WIDTH, width, "more than " + LONGEST_LINE + " bytes");
        skipLine();
        continue;
      }
      int from = source.position();
      int to = Fields.trimmed(source.bytes(), from, from + length);
      if (to > from) { // else it is blank
        countRow();
        row(source.bytes(), from, to);
      }
      source.skip(Math.min(length + 1, source.limit() - from));
    }
  }

  @Override
  long number() {
    return line;
  }

  @Override
  String place() {
    return ":" + line;
  }

  private void row(byte[] bytes, int from, int to) {
    int fields = Fields.count(bytes, from, to);
    int firstEnd = Fields.end(bytes, from, to); // from itself if the line begins with a space
    int wordEnd = firstEnd;
    if (firstEnd > from && fields != width + 1) {
      wordEnd = fields < width + 1 ? -1 : endOfSeveral(bytes, from, to);
    }
    if (wordEnd < 0) {
      String first = Words.shown(bytes, from, firstEnd);
      unusable(
          NerError.VECTORS_ROW_WIDTH, width, fields - 1 + " field(s) behind \"" + first + "\"");
      return;
    }
    int form = form(bytes, from, wordEnd);
    if (form >= 0 && numbers(bytes, wordEnd, to)) {
      kept.keep(form);
    }
  }

  /**
   * The end of a word with spaces inside; negative where it would be a word and nothing but
   * numbers, since then the row has too many of them.
   */
  private int endOfSeveral(byte[] bytes, int from, int to) {
    int end = to;
    for (int i = 0; i < width; i++) {
      end = Fields.trimmed(bytes, from, Fields.start(bytes, from, end));
    }
    int others = Fields.count(bytes, from, end) - 1;
    return Fields.trailingNumbers(bytes, from, end) >= others ? -1 : end;
  }

  /** Puts the numbers behind a word into the next row; false if one of them cannot be used. */
  private boolean numbers(byte[] bytes, int from, int to) {
    float[] numbers = kept.room();
    int at = kept.next();
    int end = from;
    for (int i = 0; i < width; i++) {
      int start = end;
      while (Fields.separates(bytes[start])) {
        start++;
      }
      end = Fields.end(bytes, start, to);
      float number = Decimal.parse(bytes, start, end);
      if (number - number != 0) {
        damaged(NerError.VECTORS_NUMBER, i + 1, Words.shown(bytes, start, end));
        return false;
      }
      numbers[at + i] = number;
    }
    return true;
  }

  private void skipLine() throws IOException {
    int length = -1;
    while (length < 0) {
      length = source.lengthTo((byte) '\n', STEP);
      source.skip(length < 0 ? STEP : length);
    }
    if (source.require(1)) {
      source.skip(1);
    }
  }
}
