package dev.ner.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.network.Network;
import org.junit.jupiter.api.Test;

/** The adding problem over 100 steps, in eight units. */
class AddingProblemTest {
  private static final int LENGTH = 100;
  private static final int SEQUENCES = 32;
  private static final int SEED = 1;
  private static final double SOLVED = 0.01; // as in 1997
  private static final double STUCK = 0.9 * AddingProblem.Scale.OF_1997.variance();

  @Test
  void anLstmSolvesIt() {
    assertThat(error(network("@LSTM(8)"), 0.02f)).isLessThan(SOLVED);
  }

  @Test
  void aSimpleRecurrentLayerAnswersTheMean() {
    assertThat(error(network("@RNN(8)"), 0.01f)).isGreaterThan(STUCK);
  }

  @Test
  void anLstmAnswersTheMeanWithoutItsInputGate() {
    Network network = network("@LSTM(8)");
    Gates.INPUT.remove(network);
    assertThat(error(network, 0.02f)).isGreaterThan(STUCK);
  }

  private static Network network(String recurrent) {
    int words = AddingProblem.words(LENGTH, SEQUENCES);
    return Models.network(recurrent, AddingProblem.INPUTS, 1, words, SEED);
  }

  private static double error(Network network, float learningRate) {
    AddingProblem task =
        new AddingProblem(network, LENGTH, SEQUENCES, AddingProblem.Scale.OF_1997, SEED)
            .trainedBy(learningRate, 1);
    task.learn(1_500);
    return task.meanError(50);
  }
}
