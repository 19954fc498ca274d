package dev.ner.corpus;

import dev.ner.error.NerError;
import java.io.IOException;
import java.util.Arrays;

/**
 * The records of a comma-separated file (RFC 4180), one after the other.
 *
 * <p>A field in quotes may hold commas, line breaks, which become one LF each, and quotes, which
 * are doubled. A quote inside a field that does not begin with one is text. Blank lines between
 * records are skipped.
 */
final class CsvRecords {
  private enum State {
    START,
    PLAIN,
    QUOTED,
    CLOSED
  }

  private final LineReader lines;
  private final FileReport report;
  private int kept;

  private byte[] bytes = new byte[1 << 12];
  private int length;
  private int[] ends;
  private int fields;
  private boolean textBehind;
  private State state;
  private long line;
  private long quoteLine;
  private boolean readable;

  /** Records that keep up to {@code kept} fields. */
  CsvRecords(LineReader lines, FileReport report, int kept) {
    this.lines = lines;
    this.report = report;
    keep(kept);
  }

  /** Says how many fields of the records to come are kept; those behind are counted. */
  void keep(int fields) {
    kept = fields;
    ends = new int[fields];
  }

  /** Goes to the next record; false if there is none. */
  boolean next() throws IOException {
    do {
      if (!lines.next()) {
        return false;
      }
    } while (lines.readable() && lines.blank());
    line = lines.number();
    length = 0;
    fields = 0;
    textBehind = false;
    readable = lines.readable();
    state = State.START;
    while (readable && !addLine()) {
      readable = continueQuoted();
    }
    return true;
  }

  /** Whether the record could be read; if not, that was reported. */
  boolean readable() {
    return readable;
  }

  /** The line in which the record begins. */
  long line() {
    return line;
  }

  /** The number of fields, those that were not kept included. */
  int fields() {
    return fields;
  }

  /** Whether a field behind those that are kept has text. */
  boolean textBehind() {
    return textBehind;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The index of the first byte of a kept field. */
  int from(int field) {
    return field == 0 ? 0 : ends[field - 1];
  }

  /** The index after the last byte of a kept field. */
  int to(int field) {
    return ends[field];
  }

  boolean isEmpty(int field) {
    return from(field) == to(field);
  }

  /** The text of the kept fields as it is shown in messages. */
  String shown() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(fields, kept); i++) {
      text.append(i == 0 ? "" : ",").append(FileReport.shown(bytes, from(i), to(i)));
    }
    return text.toString();
  }

  /** Adds a line to the record; false if the line ends within quotes. */
  private boolean addLine() {
    byte[] text = lines.bytes();
    int to = lines.to();
    reserve(to - lines.from() + 1);
    for (int i = lines.from(); i < to; i++) {
      byte b = text[i];
      if (state == State.QUOTED) {
        if (b != '"') {
          bytes[length++] = b;
        } else if (i + 1 < to && text[i + 1] == '"') {
          bytes[length++] = b;
          i++;
        } else {
          state = State.CLOSED;
        }
      } else if (b == ',') {
        endField();
        state = State.START;
      } else if (state == State.CLOSED) {
        fail(lines.number(), "text follows the closing quote of a field");
        return true;
      } else if (state == State.START && b == '"') {
        state = State.QUOTED;
        quoteLine = lines.number();
      } else {
        state = State.PLAIN;
        bytes[length++] = b;
      }
    }
    if (state == State.QUOTED) {
      return false;
    }
    endField();
    return true;
  }

  /** Goes to the line that continues a field in quotes; false if the record is lost. */
  private boolean continueQuoted() throws IOException {
    bytes[length++] = '\n';
    if (!lines.next()) {
      fail(quoteLine, "the quoted field that begins in this line never ends");
      return false;
    }
    if (length > LineReader.LONGEST) {
      fail(quoteLine, "the quoted field that begins in this line does not end within 16 MB");
      return false;
    }
    return lines.readable();
  }

  private void endField() {
    if (fields < kept) {
      ends[fields] = length;
    } else if (length > ends[kept - 1]) {
      textBehind = true;
      length = ends[kept - 1];
    }
    fields++;
  }

  private void fail(long line, String what) {
    report.add(line, NerError.CORPUS_QUOTES, what);
    readable = false;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length + (bytes.length >> 1)));
    }
  }
}
