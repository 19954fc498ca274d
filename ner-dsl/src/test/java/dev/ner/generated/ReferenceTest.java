package dev.ner.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/** Checks the reference by central differences: each layer alone, then whole networks. */
class ReferenceTest {
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-6;

  private final Random random = Seed.random(getClass());

  @Test
  void dense() {
    checkLayer(new ReferenceDense("dense", 5, 3, "activation = Activation.TANH"), 5);
  }

  @Test
  void lstm() {
    checkLayer(new ReferenceLstm("lstm", 3, 5, ""), 3);
    checkLayer(new ReferenceLstm("lstm", 3, 5, "candidate = Activation.RELU"), 3);
    checkLayer(
        new ReferenceLstm("lstm", 3, 5, "candidate = Activation.SIGMOID, outputTanh = false"), 3);
  }

  @Test
  void gru() {
    checkLayer(new ReferenceGru("gru", 3, 5), 3);
  }

  @Test
  void rnn() {
    for (String activation : new String[] {"TANH", "RELU", "LINEAR", "SIGMOID"}) {
      checkLayer(new ReferenceRnn("rnn", 3, 5, "activation = Activation." + activation), 3);
    }
  }

  @Test
  void layerNorm() {
    checkLayer(new ReferenceLayerNorm("norm", 6), 6);
  }

  @Test
  void bidirectional() {
    checkLayer(
        new ReferenceBidirectional(
            new ReferenceGru("ahead", 3, 5), new ReferenceLstm("back", 3, 5, "")),
        3);
  }

  @Test
  void logSoftmax() {
    checkLayer(new ReferenceLogSoftmax(7), 7);
  }

  @Test
  void embedding() {
    ReferenceRows layer = new ReferenceRows("words", 6, 3, 0, 1, false, 0);
    double[][] ids = {{4}, {1}, {4}, {0}};
    double[] weights = numbers(ids.length * layer.units());
    fill(layer.parameters());
    layer.forward(ids);
    layer.backward(rows(weights, layer.units()));
    checkParameters(layer.parameters(), () -> dot(layer.forward(ids), weights));
  }

  @Test
  void networks() {
    for (Architecture architecture : Architectures.all(random)) {
      ReferenceNetwork network = architecture.reference(random);
      List<Sentence> sentences = architecture.sentences(random, 3, 5);
      network.backward(sentences);
      checkParameters(network.parameters(), () -> network.loss(sentences));
    }
  }

  /** The loss is the sum of outputs with random weights, so its gradient is those weights. */
  private void checkLayer(ReferenceLayer layer, int inputs) {
    int steps = 4;
    fill(layer.parameters());
    double[] input = numbers(steps * inputs);
    double[] weights = numbers(steps * layer.units());
    layer.forward(rows(input, inputs));
    double[] inputGradient = flat(layer.backward(rows(weights, layer.units())));
    DoubleSupplier loss = () -> dot(layer.forward(rows(input, inputs)), weights);
    checkParameters(layer.parameters(), loss);
    assertThat(error(input, inputGradient, loss)).as("input gradient").isLessThan(TOLERANCE);
  }

  private static void checkParameters(List<ReferenceParameter> parameters, DoubleSupplier loss) {
    for (ReferenceParameter parameter : parameters) {
      double[] gradient = parameter.gradient().clone();
      assertThat(error(parameter.value(), gradient, loss))
          .as(parameter.name())
          .isLessThan(TOLERANCE);
    }
  }

  /**
   * The error of a gradient. Where a rectifier's kink lies within a step, the difference is right
   * at a shorter one only, at which it is less exact elsewhere.
   */
  private static double error(double[] values, double[] gradient, DoubleSupplier loss) {
    double[] differences = differences(values, STEP, loss);
    double[] shorter = differences(values, STEP / 50, loss);
    for (int i = 0; i < gradient.length; i++) {
      if (Math.abs(shorter[i] - gradient[i]) < Math.abs(differences[i] - gradient[i])) {
        differences[i] = shorter[i];
      }
    }
    return Differences.relative(differences, gradient);
  }

  private static double[] differences(double[] values, double step, DoubleSupplier loss) {
    double[] gradient = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      values[i] = value + step;
      double above = loss.getAsDouble();
      values[i] = value - step;
      double below = loss.getAsDouble();
      values[i] = value;
      gradient[i] = (above - below) / (2 * step);
    }
    return gradient;
  }

  private void fill(List<ReferenceParameter> parameters) {
    for (ReferenceParameter parameter : parameters) {
      System.arraycopy(
          numbers(parameter.value().length), 0, parameter.value(), 0, parameter.value().length);
    }
  }

  private double[] numbers(int count) {
    return random.doubles(count, -1, 1).toArray();
  }

  private static double[][] rows(double[] flat, int columns) {
    double[][] rows = new double[flat.length / columns][columns];
    for (int i = 0; i < flat.length; i++) {
      rows[i / columns][i % columns] = flat[i];
    }
    return rows;
  }

  private static double[] flat(double[][] rows) {
    return java.util.Arrays.stream(rows).flatMapToDouble(java.util.Arrays::stream).toArray();
  }

  private static double dot(double[][] rows, double[] weights) {
    double[] values = flat(rows);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * weights[i];
    }
    return sum;
  }
}
