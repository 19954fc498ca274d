package dev.ner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.error.NerException;
import dev.ner.fixture.TestModels;
import dev.ner.network.Parameters;
import org.junit.jupiter.api.Test;

/** Every number of binary16, and the rounding between each and the next. */
class Float16Test {
  private static final int LARGEST = 0x7BFF; // 65504

  /** The number by its definition, in double. */
  private static double value(int half) {
    int exponent = half >> 10 & 31;
    int fraction = half & 0x3FF;
    return exponent == 0
        ? Math.scalb((double) fraction, -24)
        : Math.scalb(1024.0 + fraction, exponent - 25);
  }

  @Test
  void everyFiniteNumberIsItself() {
    for (int half = 0; half <= LARGEST; half++) {
      assertThat(Float16.toFloat((short) half)).isEqualTo((float) value(half));
      assertThat(Float16.toFloat((short) (half | 0x8000))).isEqualTo((float) -value(half));
      assertThat(Float16.of((float) value(half))).isEqualTo((short) half);
      assertThat(Float16.of((float) -value(half))).isEqualTo((short) (half | 0x8000));
    }
  }

  @Test
  void betweenTwoNumbersTheNearerIsTaken() {
    for (int half = 0; half < LARGEST; half++) {
      float middle = (float) ((value(half) + value(half + 1)) / 2); // exact: one more bit
      short even = (short) (half % 2 == 0 ? half : half + 1);
      assertThat(Float16.of(middle)).isEqualTo(even);
      assertThat(Float16.of(Math.nextDown(middle))).isEqualTo((short) half);
      assertThat(Float16.of(Math.nextUp(middle))).isEqualTo((short) (half + 1));
    }
    assertThat(Float16.of(Math.nextDown(Float16.OVERFLOW))).isEqualTo((short) LARGEST);
  }

  @Test
  void whatIsBelowHalfTheSmallestNumberIsZero() {
    assertThat(Float16.of(0x1p-25f)).isZero();
    assertThat(Float16.of(Math.nextUp(0x1p-25f))).isEqualTo((short) 1);
    assertThat(Float16.of(Float.MIN_VALUE)).isZero();
    assertThat(Float16.of(-Float.MIN_VALUE)).isEqualTo((short) 0x8000);
  }

  @Test
  void infinityAndNoNumberAreRead() {
    assertThat(Float16.toFloat((short) 0x7C00)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(Float16.toFloat((short) 0xFC00)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(Float16.toFloat((short) 0x7C01)).isNaN();
  }

  @Test
  void aFileOfHalvesGivesTheRoundedWeightsBack() {
    TrainedModel model = TestModels.untrained(1);
    WeightFormat.FLOAT16.round(model.parameters());
    byte[] halves = ModelFile.write(model, WeightFormat.FLOAT16);
    byte[] floats = ModelFile.write(model);
    TrainedModel read = ModelFile.read(model.definition(), halves, "halves");
    assertThat(read.parameters().values()).isEqualTo(model.parameters().values());
    int weights = model.parameters().values().length;
    assertThat(floats.length - halves.length).isBetween(2 * weights - 64, 2 * weights + 64);
  }

  @Test
  void aWeightThatIsTooLargeIsNamedAndNothingIsRounded() {
    Parameters parameters = TestModels.untrained(1).parameters();
    parameters.values()[0] = Float16.OVERFLOW;
    float[] before = parameters.values().clone();
    assertThatThrownBy(() -> WeightFormat.FLOAT16.round(parameters))
        .isInstanceOf(NerException.class)
        .hasMessageContaining("NER207")
        .hasMessageContaining("lstm.inputWeights")
        .hasMessageContaining("65520");
    assertThat(parameters.values()).isEqualTo(before);
  }
}
