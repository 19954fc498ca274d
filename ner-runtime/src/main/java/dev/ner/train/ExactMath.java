package dev.ner.train;

/**
 * Functions that give the same bits on every machine: of {@link Math}, only operations that have
 * one right result are used. {@link StrictMath} has them too, but may allocate, which nothing in a
 * training step does.
 */
final class ExactMath {
  private ExactMath() {}

  /** {@code base^exponent} by repeated squaring; the exponent is at least 0. */
  static double power(double base, long exponent) {
    double result = 1;
    double square = base;
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }

  /** {@code cos(π·halfTurns)} of an argument of [0, 1], by its Taylor series. */
  static double cosineOfHalfTurns(double halfTurns) {
    if (halfTurns > 0.5) {
      return -cosineOfHalfTurns(1 - halfTurns);
    }
    double square = halfTurns * halfTurns * (Math.PI * Math.PI);
    double sum = 1;
    for (int n = 20; n > 0; n -= 2) { // the next term is below 10⁻¹⁶
      sum = 1 - sum * square / (n * (n - 1));
    }
    return sum;
  }
}
