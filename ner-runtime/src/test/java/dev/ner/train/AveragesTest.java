package dev.ner.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ner.network.Initializer;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import dev.ner.random.SeededRandom;
import org.junit.jupiter.api.Test;

class AveragesTest {
  private static final double DECAY = 0.9;
  private static final int STEPS = 60;

  /** A weight with the sum of its history, each step's share as the definition has it. */
  private static double average(double[] history, int steps) {
    double sum = 0;
    double shares = 0;
    for (int i = 1; i <= steps; i++) {
      double share = Math.pow(DECAY, steps - i);
      sum += share * history[i];
      shares += share;
    }
    return sum / shares;
  }

  @Test
  void areTheCorrectedMovingAverageOfAllStepsAlsoOfRowsThatRest() {
    ParameterLayout layout =
        ParameterLayout.builder()
            .dense("layer.weights", 0, 2, 2, new Initializer.Zero())
            .table("words.table", 3, 2, new Initializer.Zero())
            .build();
    Parameters parameters = new Parameters(layout);
    float[] values = parameters.values();
    SeededRandom random = new SeededRandom(1, "averages");
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    Averages averages = new Averages(parameters, DECAY);
    double[][] history = new double[values.length][STEPS + 1];
    for (int t = 1; t <= STEPS; t++) {
      averages.beginStep();
      int[] rows =
          t == 1 || t % 7 == 0 ? new int[] {1} : t % 5 == 0 ? new int[] {2, 1} : new int[0];
      averages.catchUpRows(0, rows, rows.length);
      for (int i = 0; i < 4; i++) {
        values[i] += (float) random.nextGaussian();
      }
      averages.add(0, 3);
      averages.add(3, 4);
      for (int row : rows) {
        values[4 + 2 * row] += (float) random.nextGaussian();
        values[5 + 2 * row] += (float) random.nextGaussian();
      }
      averages.addRows(0, rows, rows.length);
      for (int i = 0; i < values.length; i++) {
        history[i][t] = values[i];
      }
      if (t == 1 || t == 33 || t == STEPS) {
        averages.catchUp();
        for (int i = 0; i < values.length; i++) {
          assertThat((double) averages.parameters().values()[i])
              .as("weight %d after step %d", i, t)
              .isCloseTo(average(history[i], t), within(2e-6));
        }
      }
    }
  }
}
