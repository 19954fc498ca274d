package dev.ner.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Lanes;
import dev.ner.network.Network;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A gate that was taken out is open, and stays so while the network learns. */
class GatesTest {
  private static final int UNITS = 4;

  @ParameterizedTest
  @EnumSource
  void aRemovedGateStaysOpen(Gates gate) {
    TemporalOrder task = new TemporalOrder(20, 16, 1);
    Network network = Models.network("@LSTM(4)", 8, task.entities(), task.words(), 1);
    gate.remove(network);
    new Learner(network, task, 0.03f).learn(100);

    LaneBatch batch = task.next();
    network.forward(batch);
    float[] gates = network.traces().get(0).gates();
    for (int i = 0; i < batch.panels() * UNITS; i++) {
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        assertThat(gates[(4 * i + gate.block()) * Lanes.COUNT + lane]).isGreaterThan(1 - 1e-6f);
      }
    }
  }
}
