package dev.ner.corpus;

import dev.ner.error.NerError;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A file's lines, one after the other, as UTF-8 in a buffer that grows with the longest line only.
 *
 * <p>A line ends at LF; carriage returns before it, and before the end of the file, belong to the
 * line end. A byte-order mark at the beginning is skipped. Lines that cannot be read are reported
 * and handed out as not {@link #readable()}, so that reading goes on behind them.
 */
final class LineReader implements Closeable {
  /** The longest line in bytes, its end not counted. */
  static final int LONGEST = 16 << 20;

  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final TextDecoder decoder;
  private final FileReport report;

  private byte[] buffer = new byte[CHUNK];
  private int position; // of the first byte that belongs to no line yet
  private int limit;
  private boolean atEnd;
  private boolean endless; // the line goes on behind what the buffer may hold

  private long number;
  private boolean readable;
  private int from;

  /** Lines of the stream, which is closed with this reader; mistakes go to the report. */
  LineReader(InputStream in, TextDecoder decoder, FileReport report) {
    this.in = in;
    this.decoder = decoder;
    this.report = report;
  }

  /** Goes to the next line; false if there is none. */
  boolean next() throws IOException {
    int end = lineEnd();
    if (end < 0) {
      return false;
    }
    number++;
    int start = position;
    position = Math.min(end + 1, limit);
    int to = end;
    while (to > start && buffer[to - 1] == '\r') {
      to--;
    }
    readable = !endless && to - start <= LONGEST;
    if (readable) {
      decode(start, to);
    } else {
      report.add(number, NerError.CORPUS_LINE_TOO_LONG, LONGEST);
      skipRest();
    }
    return true;
  }

  /** The number of the line, counted from 1. */
  long number() {
    return number;
  }

  /** Whether the line could be read; if not, that was reported. */
  boolean readable() {
    return readable;
  }

  /** The array that holds the line. */
  byte[] bytes() {
    return decoder.bytes();
  }

  /** The index of the line's first byte. */
  int from() {
    return from;
  }

  /** The index after the line's last byte, its end not counted. */
  int to() {
    return decoder.to();
  }

  /** Whether the line has only spaces and tabs, or nothing. */
  boolean blank() {
    byte[] bytes = bytes();
    for (int i = from; i < to(); i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void decode(int start, int to) {
    boolean foreignMark = number == 1 && isForeignMark(start, to);
    if (foreignMark || !decoder.decode(buffer, start, to)) {
      readable = false;
      reportInvalid(
          foreignMark ? start : decoder.invalidAt(),
          foreignMark ? 1 : decoder.invalidColumn(),
          foreignMark);
      return;
    }
    from = decoder.from();
    if (number == 1 && isMark(decoder.bytes(), from, decoder.to())) {
      from += 3;
    }
    checkCarriageReturns();
  }

  private void reportInvalid(int at, int column, boolean foreignMark) {
    String explanation = explanation(at, foreignMark);
    report.addCause(
        "",
        number,
        NerError.CORPUS_NOT_IN_CHARSET,
        buffer[at] & 0xFF,
        column,
        decoder.charset(),
        explanation);
    if (number == 1 && !explanation.isEmpty()) {
      // It is another kind of file: whatever could be said of the rest would mislead.
      position = limit;
      atEnd = true;
    }
  }

  private void checkCarriageReturns() {
    byte[] bytes = decoder.bytes();
    for (int i = from; i < decoder.to(); i++) {
      if (bytes[i] == '\r') {
        report.add(number, NerError.CORPUS_CARRIAGE_RETURN, 1 + Utf8.count(bytes, from, i));
        readable = false;
        return;
      }
    }
  }

  /** Whether the file begins with the mark of UTF-8 but is declared to be something else. */
  private boolean isForeignMark(int start, int to) {
    return isMark(buffer, start, to) && !decoder.charset().equals("UTF-8");
  }

  private static boolean isMark(byte[] bytes, int from, int to) {
    return to - from >= 3
        && bytes[from] == (byte) 0xEF
        && bytes[from + 1] == (byte) 0xBB
        && bytes[from + 2] == (byte) 0xBF;
  }

  private String explanation(int at, boolean foreignMark) {
    int first = buffer[at] & 0xFF;
    int second = at + 1 < limit ? buffer[at + 1] & 0xFF : 0;
    if (foreignMark) {
      return " (the file begins with the byte-order mark of UTF-8)";
    }
    if (number == 1 && (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF)) {
      return " (the file begins with the byte-order mark of UTF-16)";
    }
    if (first == 0) {
      return buffer[0] == 'P' && buffer[1] == 'K' && number == 1
          ? " (the file is a zip, which only the format CSV may be)"
          : " (a zero byte: the file is UTF-16, compressed, or no text)";
    }
    return "";
  }

  /**
   * The index of the line feed that ends the line at {@link #position}, or of the end of the file;
   * -1 if there is no further line. If the line is endless, its end is not looked for.
   */
  private int lineEnd() throws IOException {
    int scanned = position;
    endless = false;
    while (true) {
      for (int i = scanned; i < limit; i++) {
        if (buffer[i] == '\n') {
          return i;
        }
      }
      if (atEnd) {
        return position < limit ? limit : -1;
      }
      if (limit - position > LONGEST + CHUNK) {
        endless = true;
        return limit;
      }
      scanned = limit - position;
      fill(); // which moves the line to the beginning of the buffer
    }
  }

  private void fill() throws IOException {
    if (position > 0) {
      System.arraycopy(buffer, position, buffer, 0, limit - position);
      limit -= position;
      position = 0;
    }
    if (limit == buffer.length) {
      int wanted = Math.min(LONGEST + 2 * CHUNK, 2 * buffer.length);
      buffer = Arrays.copyOf(buffer, wanted);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    atEnd = read < 0;
    limit += Math.max(read, 0);
  }

  /** Goes behind the end of an endless line without keeping it. */
  private void skipRest() throws IOException {
    if (!endless) {
      return;
    }
    position = limit;
    while (!atEnd) {
      fill();
      for (int i = position; i < limit; i++) {
        if (buffer[i] == '\n') {
          position = i + 1;
          return;
        }
      }
      position = limit;
    }
  }
}
