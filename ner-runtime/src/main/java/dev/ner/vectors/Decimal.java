package dev.ner.vectors;

import java.nio.charset.StandardCharsets;

/** Decimal numbers in ASCII, read into the nearest {@code float}. */
final class Decimal {
  /** Whole numbers up to here are exact in double precision. */
  private static final long EXACT = 1L << 53;

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private Decimal() {}

  /**
   * The number that the range is, the same that {@link Float#parseFloat} makes of it; NaN where it
   * is none, or has other than digits, signs, a point and an exponent.
   */
  static float parse(byte[] bytes, int from, int to) {
    int i = from < to && (bytes[from] == '-' || bytes[from] == '+') ? from + 1 : from;
    long digits = 0;
    int exponent = 0;
    int length = 0;
    boolean point = false;
    for (; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits < EXACT ? digits * 10 + digit : digits; // beyond it, the JDK reads
        exponent -= point ? 1 : 0;
        length++;
      } else if (bytes[i] == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (length == 0) {
      return Float.NaN;
    }
    if (i < to) {
      int written = exponent(bytes, i, to);
      if (written == Integer.MIN_VALUE) {
        return Float.NaN;
      }
      exponent += written;
    }
    float nearest = digits < EXACT ? nearest(digits, exponent) : Float.NaN;
    if (nearest != nearest) {
      return Float.parseFloat(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
    }
    return bytes[from] == '-' ? -nearest : nearest;
  }

  /** The exponent that the rest is, bounded; the smallest integer if it is none. */
  private static int exponent(byte[] bytes, int from, int to) {
    if (bytes[from] != 'e' && bytes[from] != 'E') {
      return Integer.MIN_VALUE;
    }
    boolean signed = from + 1 < to && (bytes[from + 1] == '-' || bytes[from + 1] == '+');
    int i = signed ? from + 2 : from + 1;
    if (i == to) {
      return Integer.MIN_VALUE;
    }
    int exponent = 0;
    for (; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return Integer.MIN_VALUE;
      }
      exponent = Math.min(100_000, exponent * 10 + bytes[i] - '0');
    }
    return signed && bytes[from + 1] == '-' ? -exponent : exponent;
  }

  /**
   * {@code digits · 10^exponent}; NaN where that is not sure to be the nearest number.
   *
   * <p>A product or quotient of two exact numbers is rounded once to double precision. Rounding it
   * again may go wrong only where it lies half way between two floats; with these powers it is
   * never below their full precision.
   */
  private static float nearest(long digits, int exponent) {
    if (digits == 0) {
      return 0;
    }
    if (exponent <= -POWERS.length || exponent >= POWERS.length) {
      return Float.NaN;
    }
    double value = exponent < 0 ? digits / POWERS[-exponent] : digits * POWERS[exponent];
    boolean halfWay = (Double.doubleToRawLongBits(value) & 0x1FFF_FFFFL) == 0x1000_0000L;
    return halfWay ? Float.NaN : (float) value;
  }
}
