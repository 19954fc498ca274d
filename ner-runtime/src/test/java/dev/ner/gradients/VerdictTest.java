package dev.ner.gradients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.network.RecurrentTrace;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class VerdictTest {

  /** The curve of samples that are all equal at a distance. */
  private static DistanceCurve curve(int distances, IntToDoubleFunction value) {
    DistanceSamples samples = new DistanceSamples();
    for (int k = 0; k < distances; k++) {
      samples.add(k, value.applyAsDouble(k));
    }
    return DistanceCurve.of(samples);
  }

  private static String verdict(int distances, IntToDoubleFunction value) {
    DistanceCurve relative = curve(distances, value);
    DistanceCurve any = curve(1, k -> 1);
    return Verdict.of(
        new LayerGradients(
            "l", RecurrentTrace.Kind.RNN, 1, false, any, relative, any, any, List.of()));
  }

  @Test
  void saysHowFarBackTheGradientReaches() {
    assertThat(verdict(20, k -> Math.pow(0.59, k)))
        .isEqualTo("nine steps back, less than 1 % of the gradient is left");
    assertThat(verdict(3, k -> k == 0 ? 1 : 0))
        .isEqualTo("one step back, less than 1 % of the gradient is left");
    assertThat(verdict(25, k -> 1 - 0.04 * k))
        .isEqualTo("24 steps back, 4.0 % of the gradient is left");
    assertThat(verdict(11, k -> Math.pow(3.4, k / 10.0)))
        .isEqualTo("the gradient explodes: it grows 3.4-fold in ten steps");
    assertThat(verdict(11, k -> k < 10 ? 1 : Double.POSITIVE_INFINITY))
        .isEqualTo("the gradient explodes: it grows more than thousandfold in ten steps");
    assertThat(verdict(0, k -> 1)).isEqualTo("no gradient reaches this layer");
    assertThat(verdict(2, k -> 1)).isEqualTo("the sentences are too short to tell");
  }

  @Test
  void farDistancesAreThinnedAndRareOnesLeftOut() {
    List<Integer> distances =
        curve(120, k -> 1).points().stream().map(DistanceCurve.Point::distance).toList();
    assertThat(distances.subList(0, 27))
        .startsWith(0, 1, 2)
        .endsWith(23, 24, 26, 28)
        .doesNotContain(25);
    assertThat(distances.subList(27, distances.size()))
        .containsExactly(
            30, 32, 34, 36, 38, 40, 42, 44, 46, 48, 52, 56, 60, 64, 68, 72, 76, 80, 84, 88, 92, 96,
            104, 112);

    DistanceSamples samples = new DistanceSamples();
    for (int i = 0; i < 300; i++) {
      samples.add(0, i % 4 + 1);
      if (i < 3) {
        samples.add(1, 1);
      }
      if (i < 2) {
        samples.add(2, 1);
      }
      samples.add(3, Double.NaN);
    }
    assertThat(DistanceCurve.of(samples).points())
        .containsExactly(
            new DistanceCurve.Point(0, 300, new Quartiles(1.75, 2.5, 3.25)),
            new DistanceCurve.Point(1, 3, new Quartiles(1, 1, 1)));
  }
}
