package dev.ner.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ner.network.Initializer;
import dev.ner.network.ParameterLayout;
import dev.ner.random.SeededRandom;
import org.junit.jupiter.api.Test;

class AdamTest {
  private static final AdamSettings SETTINGS = new AdamSettings(0.01f, 0.9f, 0.999f, 1e-8f);

  /** The algorithm as the paper states it, with bias-corrected moments, in double. */
  private static final class Reference {
    double m;
    double v;
    double weight;

    void step(int t, double g) {
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      double correctedMean = m / (1 - Math.pow(0.9, t));
      double correctedSquare = v / (1 - Math.pow(0.999, t));
      weight -= 0.01 * correctedMean / (Math.sqrt(correctedSquare) + 1e-8);
    }
  }

  @Test
  void followsThePaper() {
    ParameterLayout layout =
        ParameterLayout.builder().dense("w", 0, 1, 1, new Initializer.Zero()).build();
    Adam adam = new Adam(layout, SETTINGS);
    Reference reference = new Reference();
    SeededRandom random = new SeededRandom(1, "adam");
    float[] weight = {0f};
    for (int t = 1; t <= 500; t++) {
      float g = (float) (random.nextGaussian() * 1e-3 + 5e-4);
      adam.beginStep();
      adam.update(weight, new float[] {2 * g}, 0.5f, 0, 1);
      reference.step(t, g);
      assertThat((double) weight[0]).isCloseTo(reference.weight, within(2e-5));
    }
    assertThat(Math.abs(reference.weight)).isGreaterThan(0.5);
  }

  @Test
  void rowsThatABatchDoesNotTouchRest() {
    ParameterLayout layout =
        ParameterLayout.builder().table("t", 0, 4, 2, new Initializer.Zero()).build();
    Adam adam = new Adam(layout, SETTINGS);
    float[] values = new float[8];
    adam.beginStep();
    adam.updateRows(
        values,
        layout.tables().get(0),
        new int[] {2, 0},
        2,
        new float[] {1, 1, -1, -1},
        1f,
        new Adam.Gathered(2));
    assertThat(values[4]).isNegative().isEqualTo(values[5]);
    assertThat(values[0]).isPositive();
    float[] after = values.clone();
    adam.beginStep();
    adam.updateRows(
        values,
        layout.tables().get(0),
        new int[] {3},
        1,
        new float[] {1, 1},
        1f,
        new Adam.Gathered(2));
    assertThat(values[4]).isEqualTo(after[4]);
    assertThat(values[6]).isNegative();
  }
}
