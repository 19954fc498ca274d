package dev.ner.known;

import dev.ner.network.Network;
import org.ejml.data.FMatrixRMaj;

/** Takes gates out of the LSTM {@code context} of a network. */
enum Gates {
  INPUT(0),
  FORGET(1),
  OUTPUT(3);

  /**
   * So large that the gate is 1 within 2e-7 and its gradient as small, and that no training brings
   * weights together that would come up against it.
   */
  private static final float OPEN = 1_000_000;

  private final int block;

  Gates(int block) {
    this.block = block;
  }

  /** The gate's place in the order i, f, g, o. */
  int block() {
    return block;
  }

  /** Takes the gate out: no weights, and always open. */
  void remove(Network network) {
    fill(network, "context.inputWeights", 0);
    fill(network, "context.recurrentWeights", 0);
    fill(network, "context.bias", OPEN);
  }

  private void fill(Network network, String name, float value) {
    FMatrixRMaj matrix = network.source().get(name);
    int size = matrix.getNumElements() / 4; // gate order i, f, g, o
    for (int i = block * size; i < (block + 1) * size; i++) {
      matrix.data[i] = value;
    }
    network.source().set(name, matrix);
  }
}
