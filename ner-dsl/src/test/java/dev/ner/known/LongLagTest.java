package dev.ner.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.network.Network;
import dev.ner.random.SeededRandom;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/** One symbol to be kept over 50 steps without noise, in 16 units. */
class LongLagTest {
  private static final int SEED = 1;

  private final LongLag task = new LongLag(50, 16, SEED);

  @Test
  void anLstmLearnsItThatBeginsWithALongMemory() {
    // σ(4)^50 is 0.4: the bias is about the logarithm of the distance.
    assertThat(accuracy(network("@LSTM(value = 16, forgetBias = 4)"))).isEqualTo(1);
  }

  @Test
  void anLstmGuessesThatBeginsWithAShortOne() {
    // σ(0)^50 is 1e-15.
    assertThat(accuracy(network("@LSTM(value = 16, forgetBias = 0)"))).isEqualTo(0.5);
  }

  @Test
  void aSimpleRecurrentLayerLearnsItFromOrthogonalWeights() {
    assertThat(accuracy(network("@RNN(16)"))).isEqualTo(1);
  }

  @Test
  void aSimpleRecurrentLayerGuessesFromSmallWeights() {
    Network network = network("@RNN(16)");
    SeededRandom random = new SeededRandom(SEED, "small weights");
    for (String name : new String[] {"context.inputWeights", "context.recurrentWeights"}) {
      FMatrixRMaj weights = network.source().get(name);
      for (int i = 0; i < weights.data.length; i++) {
        weights.data[i] = 0.4f * random.nextFloat() - 0.2f; // as in 1997
      }
      network.source().set(name, weights);
    }
    assertThat(accuracy(network)).isEqualTo(0.5);
  }

  private Network network(String recurrent) {
    return Models.network(recurrent, 8, task.entities(), task.words(), SEED);
  }

  private double accuracy(Network network) {
    Learner learner = new Learner(network, task, 0.01f);
    learner.learn(1_000);
    return learner.accuracy();
  }
}
