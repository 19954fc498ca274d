package dev.ner.kernel;

/**
 * Brings weights from the parameters' row-major order into {@link PackedWeights}.
 *
 * <p>Where a layer has gates, the parameters hold the rows of one gate together (row {@code gate ·
 * units + unit}) and the packed weights hold the gates of one unit together (row {@code unit ·
 * gates + gate}), so that one tile computes all gates of a unit.
 */
public final class Packing {
  private static final int LSTM_GATES = 4;
  private static final int LSTM_CANDIDATE = 2; // the one gate of i, f, g, o that is no sigmoid

  private Packing() {}

  /**
   * Packs an affine map.
   *
   * @param parameters the flat array. Not modified
   * @param bias the place of the bias, {@code rows} elements
   * @param weights the place of the weights, {@code rows × depth}
   * @param packed Modified
   */
  public static void stack(
      float[] parameters, int bias, int weights, int rows, int depth, PackedWeights packed) {
    for (int row = 0; row < rows; row++) {
      packed.set(row, 0, parameters[bias + row]);
      for (int k = 0; k < depth; k++) {
        packed.set(row, 1 + k, parameters[weights + row * depth + k]);
      }
    }
  }

  /**
   * Packs the affine map of an LSTM's gates over its stacked input and state. The rows of the gates
   * i, f and o are halved, because {@code σ(a) = tanh(a/2)/2 + 1/2}: one sweep of tanh then serves
   * all four gates, and halving changes no bit of a product.
   *
   * @param parameters the flat array. Not modified
   * @param bias the place of the bias, 4H
   * @param inputWeights the place of the input weights, {@code 4H × inputDepth}
   * @param recurrentWeights the place of the recurrent weights, {@code 4H × H}
   * @param units H
   * @param packed Modified: {@code 4H} rows of depth {@code inputDepth + H}
   */
  public static void stackLstm(
      float[] parameters,
      int bias,
      int inputWeights,
      int inputDepth,
      int recurrentWeights,
      int units,
      PackedWeights packed) {
    for (int gate = 0; gate < LSTM_GATES; gate++) {
      float scale = gate == LSTM_CANDIDATE ? 1f : 0.5f;
      for (int unit = 0; unit < units; unit++) {
        int from = gate * units + unit;
        int to = unit * LSTM_GATES + gate;
        packed.set(to, 0, scale * parameters[bias + from]);
        for (int k = 0; k < inputDepth; k++) {
          packed.set(to, 1 + k, scale * parameters[inputWeights + from * inputDepth + k]);
        }
        for (int k = 0; k < units; k++) {
          packed.set(
              to, 1 + inputDepth + k, scale * parameters[recurrentWeights + from * units + k]);
        }
      }
    }
  }

  /**
   * Packs the transpose of a weight matrix, for back-propagation to the layer's input; its bias is
   * zero.
   *
   * @param parameters the flat array. Not modified
   * @param weights the place of the weights, {@code rows × depth}
   * @param rows the number of the layer's outputs (of all gates)
   * @param gates the number of gates, 1 where there are none
   * @param depth the number of the layer's inputs
   * @param packed Modified: {@code depth} rows of depth {@code rows}
   */
  public static void transpose(
      float[] parameters, int weights, int rows, int gates, int depth, PackedWeights packed) {
    int units = rows / gates;
    for (int gate = 0; gate < gates; gate++) {
      for (int unit = 0; unit < units; unit++) {
        int from = weights + (gate * units + unit) * depth;
        int column = 1 + unit * gates + gate;
        for (int k = 0; k < depth; k++) {
          packed.set(k, column, parameters[from + k]);
        }
      }
    }
  }
}
