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
    checkLayer(new ReferenceDense("dense", 5, 3), 5);
  }

  @Test
  void lstm() {
    checkLayer(new ReferenceLstm("lstm", 3, 5), 3);
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
  void bidirectional() {
    checkLayer(
        new ReferenceBidirectional(
            new ReferenceGru("ahead", 3, 5), new ReferenceLstm("back", 3, 5)),
        3);
  }

  @Test
  void logSoftmax() {
    checkLayer(new ReferenceLogSoftmax(7), 7);
  }

  @Test
  void embedding() {
    ReferenceEmbedding layer = new ReferenceEmbedding("words", 6, 3);
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
    assertThat(Differences.relative(differences(input, loss), inputGradient))
        .as("input gradient")
        .isLessThan(TOLERANCE);
  }

  private static void checkParameters(List<ReferenceParameter> parameters, DoubleSupplier loss) {
    for (ReferenceParameter parameter : parameters) {
      double[] gradient = parameter.gradient().clone();
      assertThat(Differences.relative(differences(parameter.value(), loss), gradient))
          .as(parameter.name())
          .isLessThan(TOLERANCE);
    }
  }

  private static double[] differences(double[] values, DoubleSupplier loss) {
    double[] gradient = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      values[i] = value + STEP;
      double above = loss.getAsDouble();
      values[i] = value - STEP;
      double below = loss.getAsDouble();
      values[i] = value;
      gradient[i] = (above - below) / (2 * STEP);
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
