package dev.ner.vectors;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import java.io.IOException;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How a file of vectors is written, which only its content says.
 *
 * <p>A first line of two whole numbers is a header. Text is what mostly has lines that end in
 * numbers; what follows a header and is no text is taken as binary.
 *
 * @param binary whether rows are as word2vec writes them in binary, or lines
 * @param width the numbers of a row
 * @param header what stands in front of the rows, or null
 */
record FileShape(boolean binary, int width, Header header) {
  private static final int SAMPLE = 1 << 16;

  /**
   * The first line of a file that has one.
   *
   * @param count how many rows it says that there are
   * @param width how many numbers it says that each has
   * @param length its bytes, the line's end included
   */
  record Header(long count, int width, int length) {

    /** The header that a line is; null if it is none. */
    static Header of(byte[] bytes, int from, int lineEnd, int limit) {
      int to = Fields.trimmed(bytes, from, lineEnd);
      int first = Fields.end(bytes, from, to);
      int second = Fields.start(bytes, from, to);
      long count = wholeNumber(bytes, from, first);
      long width = wholeNumber(bytes, second, to);
      boolean header =
          Fields.count(bytes, from, to) == 2 && count >= 0 && width > 0 && width < 1 << 24;
      return header ? new Header(count, (int) width, Math.min(lineEnd + 1, limit) - from) : null;
    }

    /** The number that a range of at most 18 digits is; -1 if it is none. */
    private static long wholeNumber(byte[] bytes, int from, int to) {
      long number = from < to && to - from <= 18 ? 0 : -1;
      for (int i = from; i < to && number >= 0; i++) {
        boolean digit = bytes[i] >= '0' && bytes[i] <= '9';
        number = digit ? number * 10 + bytes[i] - '0' : -1;
      }
      return number;
    }
  }

  /** How often each width occurs in a sample of lines. */
  private record Lines(int count, NavigableMap<Integer, Integer> widths) {

    static Lines of(byte[] bytes, int from, int limit, boolean whole) {
      NavigableMap<Integer, Integer> widths = new TreeMap<>();
      int count = 0;
      for (int start = from, end; start < limit; start = end + 1) {
        end = lineEnd(bytes, start, limit);
        int to = Fields.trimmed(bytes, start, end);
        if (to == start || end == limit && !whole && count > 0) {
          continue; // blank, or cut off by the sample's end
        }
        count++;
        int fields = Fields.count(bytes, start, to);
        int width = Math.min(fields - 1, Fields.trailingNumbers(bytes, start, to));
        widths.merge(width, 1, Integer::sum);
      }
      return new Lines(count, widths);
    }

    int of(int width) {
      return widths.getOrDefault(width, 0);
    }

    /** Whether most lines end in numbers, in at least so many. */
    boolean areRows(int numbers) {
      int rows = 0;
      for (int rowsOfOneWidth : widths.tailMap(numbers, true).values()) {
        rows += rowsOfOneWidth;
      }
      return 2 * rows > count;
    }

    /** The width that most lines have; of several, what is expected, announced, or the largest. */
    int width(int expected, int announced) {
      int width = of(announced) > of(expected) ? announced : expected;
      for (int candidate : widths.descendingKeySet()) {
        width = candidate > 0 && of(candidate) > of(width) ? candidate : width;
      }
      return width;
    }
  }

  /** Looks at the beginning of a file, and goes behind its byte-order mark and header. */
  static FileShape of(ByteSource source, String name, int expectedWidth) throws IOException {
    boolean whole = !source.require(SAMPLE);
    refuseOthers(source, name);
    if (source.limit() - source.position() >= 3 && startsWith(source, 0xEF, 0xBB, 0xBF)) {
      source.skip(3);
    }
    byte[] bytes = source.bytes();
    int from = source.position();
    int limit = source.limit();
    Header header = Header.of(bytes, from, lineEnd(bytes, from, limit), limit);
    int length = header == null ? 0 : header.length();
    Lines lines = Lines.of(bytes, from + length, limit, whole);
    if (lines.count() == 0) {
      throw new NerException(NerError.VECTORS_EMPTY.at(name));
    }
    if (lines.areRows(header == null ? 1 : Math.min(2, header.width()))) {
      source.skip(length);
      int announced = header == null ? 0 : header.width();
      return new FileShape(false, lines.width(expectedWidth, announced), header);
    }
    if (header == null) {
      String found = "lines that do not end in numbers";
      throw new NerException(unrecognised(name, found));
    }
    if (lines.areRows(1)) {
      return new FileShape(false, 1, null); // two fields a line, and the first line is one of them
    }
    source.skip(length);
    return new FileShape(true, header.width(), header);
  }

  /** What is wrong with a file that is something else. */
  static Problem unrecognised(String name, String found) {
    return NerError.VECTORS_UNRECOGNISED.at(name, found);
  }

  private static void refuseOthers(ByteSource source, String name) {
    String found = null;
    if (startsWith(source, 'P', 'K', 3, 4)) {
      found = "a zip; unpack it";
    } else if (startsWith(source, 0xBA, 0x16, 0x4F, 0x2F)) {
      found = "a model of fastText (.bin); take the .vec that belongs to it";
    } else if (startsWith(source, 0xFF, 0xFE) || startsWith(source, 0xFE, 0xFF)) {
      found = "UTF-16; convert it to UTF-8";
    }
    if (found != null) {
      throw new NerException(unrecognised(name, found));
    }
  }

  private static boolean startsWith(ByteSource source, int... expected) {
    if (source.limit() - source.position() < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((source.bytes()[source.position() + i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static int lineEnd(byte[] bytes, int from, int limit) {
    int end = from;
    while (end < limit && bytes[end] != '\n') {
      end++;
    }
    return end;
  }
}
