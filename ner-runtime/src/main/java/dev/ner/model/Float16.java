package dev.ner.model;

/**
 * Conversion between float and IEEE 754 binary16: a sign, five bits of exponent, ten of fraction.
 *
 * <p>The JDK has it from version 20 on.
 */
final class Float16 {
  private static final int SIGN = 0x8000;
  private static final int FRACTION_BITS = 10;

  /** From this magnitude on, a number rounds to infinity. */
  static final float OVERFLOW = 65520f;

  private Float16() {}

  /**
   * The nearest binary16 number, of two the one with an even fraction.
   *
   * @param value a finite number below {@link #OVERFLOW} in magnitude
   */
  static short of(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = bits >>> 16 & SIGN;
    int magnitude = bits & 0x7FFFFFFF;
    int exponent = (magnitude >>> 23) - 112; // that of binary16, biased by 15
    int fraction = magnitude & 0x7FFFFF;
    int drop = 23 - FRACTION_BITS;
    if (exponent < 1) { // below the normal numbers: the hidden bit is written out
      fraction |= 0x800000;
      drop += 1 - exponent;
      exponent = 0;
      if (drop > 24) { // below half of the smallest number
        return (short) sign;
      }
    }
    int kept = fraction >>> drop;
    int rest = fraction & (1 << drop) - 1;
    int half = 1 << drop - 1;
    if (rest > half || rest == half && (kept & 1) == 1) {
      kept++; // may carry into the exponent, which is then right
    }
    return (short) (sign | (exponent << FRACTION_BITS) + kept);
  }

  /** The number that the bits stand for, exactly. */
  static float toFloat(short half) {
    int exponent = half >>> FRACTION_BITS & 31;
    int fraction = half & (1 << FRACTION_BITS) - 1;
    float magnitude;
    if (exponent == 0) {
      magnitude = fraction * 0x1p-24f;
    } else if (exponent == 31) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      magnitude = Float.intBitsToFloat(exponent + 112 << 23 | fraction << 13);
    }
    return half < 0 ? -magnitude : magnitude;
  }
}
