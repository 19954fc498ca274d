package dev.ner.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ner.network.Initializer;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import dev.ner.random.SeededRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each optimiser against its formula in double, on dense weights and on a table's rows. */
class OptimizerTest {
  private static final int STEPS = 300;
  private static final int ROWS = 40;
  private static final int COLUMNS = 200; // so that rows are gathered in several runs
  private static final int DENSE = 3 * 5 + 5; // a matrix and a bias

  /** The formula for one weight; keeps what it remembers of it. */
  interface Formula {
    /** The weight after step t, in which the learning rate is {@code rate}. */
    double step(int t, double w, double g, double rate, boolean decayed);
  }

  /** Velocity outside the learning rate, decay added to the gradient: PyTorch's documentation. */
  private static final class SgdFormula implements Formula {
    private final double momentum;
    private final boolean nesterov;
    private final double decay;
    private double velocity;

    SgdFormula(double momentum, boolean nesterov, double decay) {
      this.momentum = momentum;
      this.nesterov = nesterov;
      this.decay = decay;
    }

    @Override
    public double step(int t, double w, double gradient, double rate, boolean decayed) {
      double g = gradient + (decayed ? decay * w : 0);
      velocity = momentum * velocity + g;
      return w - rate * (nesterov ? g + momentum * velocity : velocity);
    }
  }

  private static final class RmsPropFormula implements Formula {
    private final double momentum;
    private double square;
    private double velocity;

    RmsPropFormula(double momentum) {
      this.momentum = momentum;
    }

    @Override
    public double step(int t, double w, double g, double rate, boolean decayed) {
      square = 0.95 * square + 0.05 * g * g;
      velocity = momentum * velocity + g / (Math.sqrt(square) + 1e-4);
      return w - rate * velocity;
    }
  }

  private static final class AdagradFormula implements Formula {
    private double sum;

    AdagradFormula(double initial) {
      sum = initial;
    }

    @Override
    public double step(int t, double w, double g, double rate, boolean decayed) {
      sum += g * g;
      return w - rate * g / (Math.sqrt(sum) + 1e-10);
    }
  }

  /** Bias-corrected moments as the paper has them; decay applied to the weight, as in AdamW's. */
  private static final class AdamFormula implements Formula {
    private final double decay;
    private double m;
    private double v;

    AdamFormula(double decay) {
      this.decay = decay;
    }

    @Override
    public double step(int t, double w, double g, double rate, boolean decayed) {
      m = 0.9 * m + 0.1 * g;
      v = 0.99 * v + 0.01 * g * g;
      double correctedMean = m / (1 - Math.pow(0.9, t));
      double correctedSquare = v / (1 - Math.pow(0.99, t));
      return w
          - (decayed ? rate * decay * w : 0)
          - rate * correctedMean / (Math.sqrt(correctedSquare) + 1e-5);
    }
  }

  static Stream<Arguments> optimizers() {
    return Stream.of(
        of(new SgdSettings(0.05f, 0f, false, 0f), () -> new SgdFormula(0, false, 0)),
        of(new SgdSettings(0.05f, 0f, false, 0.1f), () -> new SgdFormula(0, false, 0.1)),
        of(new SgdSettings(0.02f, 0.9f, false, 0.1f), () -> new SgdFormula(0.9, false, 0.1)),
        of(new SgdSettings(0.02f, 0.9f, true, 0.1f), () -> new SgdFormula(0.9, true, 0.1)),
        of(new RmsPropSettings(0.02f, 0.95f, 1e-4f, 0f), () -> new RmsPropFormula(0)),
        of(new RmsPropSettings(0.02f, 0.95f, 1e-4f, 0.8f), () -> new RmsPropFormula(0.8)),
        of(new AdagradSettings(0.05f, 1e-10f, 0f), () -> new AdagradFormula(0)),
        of(new AdagradSettings(0.05f, 1e-10f, 0.25f), () -> new AdagradFormula(0.25)),
        of(new AdamSettings(0.02f, 0.9f, 0.99f, 1e-5f), () -> new AdamFormula(0)),
        of(new AdamWSettings(0.02f, 0.9f, 0.99f, 1e-5f, 0.3f), () -> new AdamFormula(0.3)));
  }

  private static Arguments of(OptimizerSettings settings, Supplier<Formula> formula) {
    return Arguments.of(settings, formula);
  }

  private static ParameterLayout layout() {
    return ParameterLayout.builder()
        .dense("layer.weights", 0, 3, 5, new Initializer.Zero())
        .dense("layer.bias", 15, 1, 5, new Initializer.Zero())
        .table("words.table", ROWS, COLUMNS, new Initializer.Zero())
        .build();
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void followsItsFormula(OptimizerSettings settings, Supplier<Formula> formula) {
    ParameterLayout layout = layout();
    Parameters parameters = new Parameters(layout);
    SeededRandom random = new SeededRandom(1, "optimizer");
    double[] expected = new double[layout.size()];
    Formula[] formulas = new Formula[layout.size()];
    for (int i = 0; i < expected.length; i++) {
      formulas[i] = formula.get();
      parameters.values()[i] = (float) random.nextGaussian();
      expected[i] = parameters.values()[i];
    }
    float[] dense = new float[DENSE];
    float[] ofRows = new float[ROWS * COLUMNS];
    Optimization optimization =
        new Optimization(parameters, Optimizers.of(settings), OptimizerTest::factor, null);
    WeightArrays arrays = optimization.arrays(dense);
    GatheredRows gathered = optimization.gathered(layout.tables().get(0));
    for (int t = 1; t <= STEPS; t++) {
      double rate = settings.learningRate() * factor(t);
      optimization.beginStep();
      for (int i = 0; i < DENSE; i++) {
        float g = (float) (random.nextGaussian() * 0.01 + 0.003);
        dense[i] = 2 * g;
        expected[i] = formulas[i].step(t, expected[i], g, rate, i < 15);
      }
      optimization.update(arrays, 0.5f, 0, 7);
      optimization.update(arrays, 0.5f, 7, DENSE);

      int[] rows = touched(t);
      for (int i = 0; i < rows.length * COLUMNS; i++) {
        int at = DENSE + rows[i / COLUMNS] * COLUMNS + i % COLUMNS;
        float g = (float) (random.nextGaussian() * 0.01 - 0.003);
        ofRows[i] = 2 * g;
        expected[at] = formulas[at].step(t, expected[at], g, rate, true);
      }
      optimization.updateRows(0, gathered, 0.5f, rows, rows.length, ofRows);
    }
    double largest = 0;
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) parameters.values()[i])
          .as("weight %d of %s", i, settings)
          .isCloseTo(expected[i], within(5e-5 * (1 + Math.abs(expected[i]))));
      largest = Math.max(largest, Math.abs(expected[i]));
    }
    assertThat(largest).isGreaterThan(0.5);
  }

  private static double factor(long step) {
    return step % 3 == 0 ? 0.5 : 1;
  }

  /** Row 0 never, others in every second to seventh step, in falling order. */
  private static int[] touched(int step) {
    return IntStream.range(0, ROWS)
        .map(i -> ROWS - 1 - i)
        .filter(row -> row > 0 && (step + row) % (2 + row % 6) == 0)
        .toArray();
  }
}
