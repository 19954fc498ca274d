package dev.ner.dsl.settings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimal text of floating-point numbers, the same on every JDK.
 *
 * <p>{@code Float.toString} and {@code Double.toString} gave more digits than needed for some
 * numbers before JDK 19. These give what later JDKs do: the fewest digits that read back as the
 * same number, at least one of them behind the point.
 */
public final class Decimals {
  private static final int FLOAT_DIGITS = 9;
  private static final int DOUBLE_DIGITS = 17;

  private Decimals() {}

  /** The number as {@code Float.toString} writes it from JDK 19 on. */
  public static String text(float value) {
    if (value == 0 || !Float.isFinite(value)) {
      return Float.toString(value);
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 2; digits < FLOAT_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.floatValue() == value) {
        return layOut(rounded);
      }
    }
    return layOut(exact.round(new MathContext(FLOAT_DIGITS, RoundingMode.HALF_EVEN)));
  }

  /** The number as {@code Double.toString} writes it from JDK 19 on. */
  public static String text(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 2; digits < DOUBLE_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return layOut(rounded);
      }
    }
    return layOut(exact.round(new MathContext(DOUBLE_DIGITS, RoundingMode.HALF_EVEN)));
  }

  /** A round bound such as 0, 1 or 1000 without a needless {@code .0}. */
  static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : text(value);
  }

  /** Plain from 10⁻³ to 10⁷, otherwise one digit, a point, the rest, and an exponent. */
  private static String layOut(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    if (exponent >= -3 && exponent < 7) {
      return withFraction(number);
    }
    return withFraction(number.scaleByPowerOfTen(-exponent)) + "E" + exponent;
  }

  private static String withFraction(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return shortest
        .setScale(Math.max(1, shortest.scale()), RoundingMode.UNNECESSARY)
        .toPlainString();
  }
}
