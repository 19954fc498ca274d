package dev.ner.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.network.Initializer;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which optimiser moves which weights. */
class OptimizationTest {
  private static final ParameterLayout LAYOUT =
      ParameterLayout.builder()
          .dense("encoder.first.weights", 0, 2, 2, new Initializer.Zero())
          .dense("encoder.second.weights", 4, 2, 2, new Initializer.Zero())
          .dense("encoder.second.bias", 8, 1, 2, new Initializer.Zero())
          .dense("encoder2.weights", 10, 2, 2, new Initializer.Zero())
          .table("words.table", 3, 2, new Initializer.Zero())
          .table("other.table", 3, 2, new Initializer.Zero())
          .build();

  private static SgdSettings sgd(float rate) {
    return new SgdSettings(rate, 0f, false, 0f);
  }

  /** Weights of 1 after one step with a gradient of 1, in pieces that cut through parameters. */
  private static float[] step(Optimizers optimizers) {
    Parameters parameters = new Parameters(LAYOUT);
    Arrays.fill(parameters.values(), 1f);
    float[] ones = new float[LAYOUT.denseSize()];
    Arrays.fill(ones, 1f);
    Optimization optimization = new Optimization(parameters, optimizers, t -> 1, null);
    optimization.beginStep();
    WeightArrays arrays = optimization.arrays(ones);
    optimization.update(arrays, 1f, 0, 5);
    optimization.update(arrays, 1f, 5, 9);
    optimization.update(arrays, 1f, 9, 14);
    for (int t = 0; t < 2; t++) {
      GatheredRows gathered = optimization.gathered(LAYOUT.tables().get(t));
      optimization.updateRows(t, gathered, 1f, new int[] {2, 0}, 2, ones);
    }
    return parameters.values();
  }

  @Test
  void theInnermostGroupHasAParameterWhateverTheirOrder() {
    Optimizers.Group outer = new Optimizers.Group("encoder", sgd(0.25f));
    Optimizers.Group inner = new Optimizers.Group("encoder.second", sgd(0.5f));
    Optimizers.Group table = new Optimizers.Group("words", sgd(0.125f));
    float[] expected = {
      0.75f, 0.75f, 0.75f, 0.75f, // encoder.first
      0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0.5f, // encoder.second
      0f, 0f, 0f, 0f, // encoder2, which is not in encoder
      0.875f, 0.875f, 1f, 1f, 0.875f, 0.875f, // words, whose row 1 rests
      0f, 0f, 1f, 1f, 0f, 0f
    };
    assertThat(step(new Optimizers(sgd(1f), List.of(outer, inner, table)))).isEqualTo(expected);
    assertThat(step(new Optimizers(sgd(1f), List.of(inner, table, outer)))).isEqualTo(expected);
  }

  @Test
  void aGroupWithoutParametersIsAMistakeOfTheProgram() {
    Optimizers optimizers =
        new Optimizers(sgd(1f), List.of(new Optimizers.Group("encode", sgd(0.25f))));
    assertThatThrownBy(() -> step(optimizers)).hasMessage("no parameter is in encode");
  }

  @Test
  void weightDecayLeavesOutParametersOfOneRow() {
    SgdSettings decaying = new SgdSettings(0.5f, 0f, false, 1f);
    float[] values = step(Optimizers.of(decaying));
    assertThat(values[0]).isEqualTo(0f); // 1 − 0.5·(1 + 1)
    assertThat(values[8]).isEqualTo(0.5f); // the bias: 1 − 0.5·1
    assertThat(values[14]).isEqualTo(0f);
    assertThat(values[16]).as("a row that rests").isEqualTo(1f);
  }

  @Test
  void eachOptimizerRemembersAsMuchAsItNeeds() {
    assertThat(Optimizers.of(sgd(1f)).statesPerWeight()).isZero();
    assertThat(Optimizers.of(new SgdSettings(1f, 0.9f, false, 0f)).statesPerWeight()).isEqualTo(1);
    Optimizers mixed =
        new Optimizers(
            sgd(1f),
            List.of(new Optimizers.Group("words", new AdamSettings(1f, 0.9f, 0.999f, 1e-8f))));
    assertThat(mixed.statesPerWeight()).isEqualTo(2);
    assertThat(step(mixed)[0]).isEqualTo(0f);
  }
}
