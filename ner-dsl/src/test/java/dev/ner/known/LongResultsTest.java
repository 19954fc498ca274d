package dev.ner.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.known.AddingProblem.Scale;
import dev.ner.known.Trial.Variant;
import dev.ner.network.Network;
import dev.ner.random.SeededRandom;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The known results that take long, with the profile {@code known-results}; docs/known-results.md
 * has what they print.
 */
@Tag("known-results")
class LongResultsTest {
  /** As in Le, Jaitly and Hinton 2015: 100 units, batches of 16, values in 0 to 1. */
  private static final int SEQUENCES = 16;

  private static final double VARIANCE = Scale.OF_2015.variance();

  @Test
  void theAddingProblemOver150Steps() {
    double identity = adding("identity RNN", 150, identityRnn(150), 1e-4f, 12_000);
    double lstm = adding("LSTM", 150, network("@LSTM(100)", 150), 0.01f, 3_000);
    double tanh = adding("tanh RNN", 150, network("@RNN(100)", 150), 1e-3f, 6_000);
    assertThat(identity).isLessThan(0.2 * VARIANCE);
    assertThat(lstm).isLessThan(0.2 * VARIANCE);
    assertThat(tanh).isGreaterThan(0.9 * VARIANCE);
  }

  @Test
  void theAddingProblemOver400Steps() {
    double identity = adding("identity RNN", 400, identityRnn(400), 1e-4f, 16_000);
    double lstm = adding("LSTM", 400, network("@LSTM(100)", 400), 0.01f, 5_000);
    double tanh = adding("tanh RNN", 400, network("@RNN(100)", 400), 1e-3f, 4_000);
    assertThat(identity).isLessThan(0.2 * VARIANCE);
    assertThat(lstm).isLessThan(0.2 * VARIANCE);
    assertThat(tanh).isGreaterThan(0.9 * VARIANCE);
  }

  @Test
  void whatTheGatesAreFor() {
    for (Trial trial : Trial.values()) {
      Map<Variant, Integer> solved = new EnumMap<>(Variant.class);
      for (Variant variant : Variant.values()) {
        solved.put(variant, trial.solved(variant));
      }
      assertThat(solved.get(Variant.LSTM)).as("%s by an LSTM", trial).isGreaterThanOrEqualTo(4);
      if (trial != Trial.LONG_LAG) { // which has nothing to be kept out
        assertThat(solved.get(Variant.WITHOUT_INPUT_GATE)).as("%s", trial).isZero();
        assertThat(solved.get(Variant.TANH_RNN)).as("%s", trial).isZero();
      }
    }
  }

  /** Trains, and prints the errors of each tenth of the training and of the end. */
  private static double adding(
      String name, int length, Network network, float learningRate, int batches) {
    AddingProblem task =
        new AddingProblem(network, length, SEQUENCES, Scale.OF_2015, 1).trainedBy(learningRate, 1);
    StringBuilder course = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      course.append(String.format(Locale.ROOT, " %.3g", task.learn(batches / 10)));
    }
    double error = task.meanError(100);
    System.out.printf(
        Locale.ROOT, "| %d | %s | %,d |%s | %.4f |%n", length, name, batches, course, error);
    return error;
  }

  private static Network network(String recurrent, int length) {
    int words = AddingProblem.words(length, SEQUENCES);
    return Models.network(recurrent, AddingProblem.INPUTS, 1, words, 1);
  }

  private static Network identityRnn(int length) {
    Network network =
        network(
            "@RNN(value = 100, activation = Activation.RELU,"
                + " recurrentInit = Initializer.IDENTITY)",
            length);
    FMatrixRMaj weights = network.source().get("context.inputWeights");
    SeededRandom random = new SeededRandom(1, "input weights");
    for (int i = 0; i < weights.data.length; i++) {
      weights.data[i] = (float) (random.nextGaussian() * 0.001);
    }
    network.source().set("context.inputWeights", weights);
    return network;
  }
}
