package dev.ner.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FunctionsTest {

  @Test
  void tanhIsWithinItsStatedError() {
    for (float x = -12f; x <= 12f; x += 0.00037f) {
      assertThat(Functions.tanh(x)).as("tanh(%s)", x).isBetween(-1f, 1f);
      assertThat(Math.abs(Functions.tanh(x) - StrictMath.tanh(x)))
          .as("tanh(%s)", x)
          .isLessThan(3e-7);
    }
    assertThat(Functions.tanh(Float.NaN)).isNaN();
    assertThat(Functions.tanh(0f)).isZero();
    assertThat(Functions.tanh(Float.POSITIVE_INFINITY)).isEqualTo(Functions.tanh(8f));
  }

  @Test
  void expIsWithinItsStatedErrorAndClamped() {
    for (float x = -87f; x <= 88f; x += 0.0013f) {
      double exact = StrictMath.exp(x);
      assertThat(Math.abs(Functions.exp(x) / exact - 1)).as("exp(%s)", x).isLessThan(2.5e-7);
    }
    assertThat(Functions.exp(-1000f)).isEqualTo(Functions.exp(-87f)).isPositive();
    assertThat(Functions.exp(0f)).isEqualTo(1f);
  }

  @Test
  void logIsWithinItsStatedError() {
    for (float x = 1e-6f; x <= 1e6f; x *= 1.0007f) {
      double exact = StrictMath.log(x);
      assertThat(Math.abs(Functions.log(x) - exact))
          .as("log(%s)", x)
          .isLessThan(2.5e-7 * Math.max(1, Math.abs(exact)));
    }
    assertThat(Functions.log(1f)).isZero();
  }
}
