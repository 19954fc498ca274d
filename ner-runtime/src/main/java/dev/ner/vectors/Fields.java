package dev.ner.vectors;

/** The fields of a line, which spaces and tabs separate, any number of them. */
final class Fields {
  private Fields() {}

  static boolean separates(byte b) {
    return b == ' ' || b == '\t';
  }

  /** The end of the range without separators and carriage returns at its end. */
  static int trimmed(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && (separates(bytes[end - 1]) || bytes[end - 1] == '\r')) {
      end--;
    }
    return end;
  }

  /** The number of fields. */
  static int count(byte[] bytes, int from, int to) {
    int count = 0;
    boolean inside = false;
    for (int i = from; i < to; i++) {
      boolean field = !separates(bytes[i]);
      count += field && !inside ? 1 : 0;
      inside = field;
    }
    return count;
  }

  /** The beginning of the field that ends at {@code end}. */
  static int start(byte[] bytes, int from, int end) {
    int start = end;
    while (start > from && !separates(bytes[start - 1])) {
      start--;
    }
    return start;
  }

  /** The end of the field that begins at {@code start}. */
  static int end(byte[] bytes, int start, int to) {
    int end = start;
    while (end < to && !separates(bytes[end])) {
      end++;
    }
    return end;
  }

  /** The number of numbers at the end of a trimmed line, which may be all of its fields. */
  static int trailingNumbers(byte[] bytes, int from, int to) {
    int count = 0;
    int end = to;
    while (end > from) {
      int start = start(bytes, from, end);
      if (!isNumber(bytes, start, end)) {
        break;
      }
      count++;
      end = trimmed(bytes, from, start);
    }
    return count;
  }

  /** Whether the range is a finite number. */
  static boolean isNumber(byte[] bytes, int from, int to) {
    float number = Decimal.parse(bytes, from, to);
    return number - number == 0;
  }
}
