package dev.ner.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A JSON number, kept as its literal, so that no digit is lost.
 *
 * @param literal the digits as they stand in the text, such as {@code -12.5e3}
 */
public record JsonNumber(String literal) implements JsonValue {
  private static final MathContext TEN_DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

  public JsonNumber {
    if (scan(literal, 0) != literal.length()) {
      throw new IllegalArgumentException("not a JSON number: " + literal);
    }
  }

  public static JsonNumber of(long value) {
    return new JsonNumber(Long.toString(value));
  }

  /** The number in the form of {@link #format(double)}. */
  public static JsonNumber of(double value) {
    return new JsonNumber(format(value));
  }

  /**
   * The decimal form in which this project writes a {@code double}: its exact value rounded to 10
   * significant digits (half-even), without trailing zeros and without an exponent.
   *
   * <p>It is not {@code Double.toString}, whose digits JDK 19 changed.
   */
  public static String format(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("JSON has no number for " + value);
    }
    return value == 0
        ? "0"
        : new BigDecimal(value).round(TEN_DIGITS).stripTrailingZeros().toPlainString();
  }

  @Override
  public String kind() {
    return "a number";
  }

  /** The nearest {@code double}; a {@link JsonException} if that is infinite. */
  public double toDouble() {
    double value = Double.parseDouble(literal);
    if (Double.isInfinite(value)) {
      throw new JsonException("the number " + shortened() + " is too large");
    }
    return value;
  }

  /** The whole number; a {@link JsonException} if it is none or does not fit a {@code long}. */
  public long toLong() {
    try {
      return Long.parseLong(literal);
    } catch (NumberFormatException e) {
      throw new JsonException("expected a whole number of 64 bits, found " + shortened());
    }
  }

  private String shortened() {
    return literal.length() <= 40 ? literal : literal.substring(0, 40) + "…";
  }

  /** The end of the number that begins at an index, or -1 minus the index of its mistake. */
  static int scan(CharSequence text, int from) {
    int i = from;
    if (at(text, i) == '-') {
      i++;
    }
    int whole = i;
    i = digits(text, i);
    if (i == whole || at(text, whole) == '0' && i > whole + 1) {
      return -1 - (i == whole ? i : whole + 1);
    }
    if (at(text, i) == '.') {
      int fraction = i + 1;
      i = digits(text, fraction);
      if (i == fraction) {
        return -1 - i;
      }
    }
    if (at(text, i) == 'e' || at(text, i) == 'E') {
      i++;
      if (at(text, i) == '+' || at(text, i) == '-') {
        i++;
      }
      int exponent = i;
      i = digits(text, exponent);
      if (i == exponent) {
        return -1 - i;
      }
    }
    return i;
  }

  private static int digits(CharSequence text, int from) {
    int i = from;
    while (at(text, i) >= '0' && at(text, i) <= '9') {
      i++;
    }
    return i;
  }

  private static char at(CharSequence text, int i) {
    return i < text.length() ? text.charAt(i) : 0;
  }
}
