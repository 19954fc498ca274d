package dev.ner.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.network.Network;
import org.junit.jupiter.api.Test;

/** Temporal order with three symbols, over 50 steps, in four units. */
class TemporalOrderTest {
  private static final double GUESSING = 1.0 / 8;
  private static final int SEED = 1;

  private final TemporalOrder task = new TemporalOrder(50, 64, SEED);

  @Test
  void anLstmLearnsIt() {
    assertThat(accuracy(lstm())).isEqualTo(1);
  }

  @Test
  void aSimpleRecurrentLayerGuesses() {
    assertThat(accuracy(network("@RNN(4)"))).isLessThan(2 * GUESSING);
  }

  @Test
  void anLstmGuessesWithoutItsInputGate() {
    Network network = lstm();
    Gates.INPUT.remove(network);
    assertThat(accuracy(network)).isLessThan(2 * GUESSING);
  }

  private Network network(String recurrent) {
    return Models.network(recurrent, 8, task.entities(), task.words(), SEED);
  }

  /** An LSTM that begins with a long memory. */
  private Network lstm() {
    return network("@LSTM(value = 4, forgetBias = 4)");
  }

  private double accuracy(Network network) {
    Learner learner = new Learner(network, task, 0.03f);
    learner.learn(2_000);
    return learner.accuracy();
  }
}
