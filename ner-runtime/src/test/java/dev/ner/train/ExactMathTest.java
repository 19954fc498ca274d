package dev.ner.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ExactMathTest {

  @Test
  void powersAreThoseOfTheLibrary() {
    for (double base : new double[] {0, 0.1, 0.5, 0.999, 0.99999, 1}) {
      for (long exponent : new long[] {0, 1, 2, 3, 7, 64, 1000, 123_457}) {
        assertThat(ExactMath.power(base, exponent))
            .isCloseTo(StrictMath.pow(base, exponent), Percentage.withPercentage(1e-9));
      }
    }
  }

  @Test
  void cosinesAreThoseOfTheLibrary() {
    for (int i = 0; i <= 1000; i++) {
      double turn = i / 1000.0;
      assertThat(ExactMath.cosineOfHalfTurns(turn))
          .isCloseTo(StrictMath.cos(Math.PI * turn), within(5e-16));
    }
  }
}
