package dev.ner.corpus;

/** UTF-8 by hand, on ranges of byte arrays, without an object per word. */
final class Utf8 {
  /** The most bytes that one UTF-16 code unit of a string can take. */
  static final int BYTES_PER_CHAR = 3;

  private Utf8() {}

  /**
   * The index of the first byte at which the range ceases to be well-formed UTF-8, or {@code to}.
   *
   * @param surrogates whether the three bytes of an unpaired surrogate are taken as well-formed
   */
  static int firstInvalid(byte[] bytes, int from, int to, boolean surrogates) {
    int i = from;
    while (i < to) {
      int length = bytes[i] >= 0 ? 1 : sequenceLength(bytes, i, to, surrogates);
      if (length == 0) {
        return i;
      }
      i += length;
    }
    return to;
  }

  /** The length of the well-formed sequence of two or more bytes at {@code i}, or 0. */
  static int sequenceLength(byte[] bytes, int i, int to, boolean surrogates) {
    int first = bytes[i] & 0xFF;
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    int length = length(bytes[i]);
    if (to - i < length) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int point = pointAt(bytes, i);
    boolean shortest = point >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    return shortest && point <= 0x10FFFF && (surrogates || !surrogate) ? length : 0;
  }

  /** The number of bytes of the code point that begins with this byte. */
  static int length(byte first) {
    return first >= 0 ? 1 : (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : 4;
  }

  /** The code point at the index; the bytes there must be well-formed. */
  static int pointAt(byte[] bytes, int i) {
    int first = bytes[i];
    return switch (length(bytes[i])) {
      case 1 -> first;
      case 2 -> (first & 0x1F) << 6 | bytes[i + 1] & 0x3F;
      case 3 -> (first & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F;
      default ->
          (first & 0x07) << 18
              | (bytes[i + 1] & 0x3F) << 12
              | (bytes[i + 2] & 0x3F) << 6
              | bytes[i + 3] & 0x3F;
    };
  }

  /** Writes the code point, or the unpaired surrogate, at the index; the index after it. */
  static int put(int point, byte[] bytes, int at) {
    int to = at;
    if (point < 0x80) {
      bytes[to++] = (byte) point;
    } else if (point < 0x800) {
      bytes[to++] = (byte) (0xC0 | point >> 6);
      bytes[to++] = (byte) (0x80 | point & 0x3F);
    } else if (point < 0x10000) {
      bytes[to++] = (byte) (0xE0 | point >> 12);
      bytes[to++] = (byte) (0x80 | point >> 6 & 0x3F);
      bytes[to++] = (byte) (0x80 | point & 0x3F);
    } else {
      bytes[to++] = (byte) (0xF0 | point >> 18);
      bytes[to++] = (byte) (0x80 | point >> 12 & 0x3F);
      bytes[to++] = (byte) (0x80 | point >> 6 & 0x3F);
      bytes[to++] = (byte) (0x80 | point & 0x3F);
    }
    return to;
  }

  /** The number of code points in a well-formed range. */
  static int count(byte[] bytes, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return count;
  }

  /** The text of a well-formed range; unpaired surrogates come back as they went in. */
  static String text(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder(Math.min(to - from, 1 << 16));
    for (int i = from; i < to; i += length(bytes[i])) {
      text.appendCodePoint(pointAt(bytes, i));
    }
    return text.toString();
  }
}
