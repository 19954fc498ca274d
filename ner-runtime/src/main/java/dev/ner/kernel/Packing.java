package dev.ner.kernel;

/**
 * Brings weights from the parameters' row-major order into {@link PackedWeights}.
 *
 * <p>Where a layer has gates, the parameters hold the rows of one gate together (row {@code gate ·
 * units + unit}). Of an LSTM the packed weights hold the gates of one unit together (row {@code
 * unit · gates + gate}), so that one tile computes all gates of a unit.
 */
public final class Packing {
  private static final int LSTM_GATES = 4;
  private static final int LSTM_CANDIDATE = 2; // the one gate of i, f, g, o that is no sigmoid
  private static final int GRU_GATES = 3;
  private static final int GRU_CANDIDATE = 2; // of r, z, n

  private Packing() {}

  /**
   * Packs an affine map.
   *
   * @param parameters the flat array. Not modified
   * @param bias the place of the bias, {@code rows} elements
   * @param weights the place of the weights, {@code rows × depth}
   * @param packed Modified: {@code rows} rows of {@code 1 + depth} columns
   */
  public static void stack(
      float[] parameters, int bias, int weights, int rows, int depth, PackedWeights packed) {
    for (int row = 0; row < rows; row++) {
      packed.setRow(row, 0, parameters, bias + row, 1, 1f);
      packed.setRow(row, 1, parameters, weights + row * depth, depth, 1f);
    }
  }

  /**
   * Packs the affine map of a plain recurrent layer over its stacked input and state.
   *
   * @param parameters the flat array. Not modified
   * @param bias the place of the bias, H
   * @param inputWeights the place of the input weights, {@code H × inputDepth}
   * @param recurrentWeights the place of the recurrent weights, {@code H × H}
   * @param units H
   * @param packed Modified: {@code H} rows of {@code 1 + inputDepth + H} columns
   */
  public static void stackRnn(
      float[] parameters,
      int bias,
      int inputWeights,
      int inputDepth,
      int recurrentWeights,
      int units,
      PackedWeights packed) {
    for (int row = 0; row < units; row++) {
      packed.setRow(row, 0, parameters, bias + row, 1, 1f);
      packed.setRow(row, 1, parameters, inputWeights + row * inputDepth, inputDepth, 1f);
      packed.setRow(row, 1 + inputDepth, parameters, recurrentWeights + row * units, units, 1f);
    }
  }

  /**
   * Packs one of the two affine maps of a GRU's gates, that of its input or that of its state. The
   * rows of the gates r and z are halved, as those of an LSTM's sigmoids are; they are not
   * interleaved.
   *
   * @param parameters the flat array. Not modified
   * @param bias the place of the bias, 3H, gate order r, z, n
   * @param weights the place of the weights, {@code 3H × depth}
   * @param units H
   * @param depth the number of units that the map reads
   * @param packed Modified: {@code 3H} rows of {@code 1 + depth} columns
   */
  public static void stackGru(
      float[] parameters, int bias, int weights, int units, int depth, PackedWeights packed) {
    for (int row = 0; row < GRU_GATES * units; row++) {
      float scale = row / units == GRU_CANDIDATE ? 1f : 0.5f;
      packed.setRow(row, 0, parameters, bias + row, 1, scale);
      packed.setRow(row, 1, parameters, weights + row * depth, depth, scale);
    }
  }

  /**
   * Packs the affine map of an LSTM's gates over its stacked input and state. The rows of the gates
   * i, f and o are halved, because {@code σ(a) = tanh(a/2)/2 + 1/2}: one sweep of tanh then serves
   * all four gates, and halving changes no bit of a product. The candidate's row is as it is,
   * whatever its activation.
   *
   * @param parameters the flat array. Not modified
   * @param bias the place of the bias, 4H
   * @param inputWeights the place of the input weights, {@code 4H × inputDepth}
   * @param recurrentWeights the place of the recurrent weights, {@code 4H × H}
   * @param units H
   * @param packed Modified: {@code 4H} rows of {@code 1 + inputDepth + H} columns
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
        packed.setRow(to, 0, parameters, bias + from, 1, scale);
        packed.setRow(to, 1, parameters, inputWeights + from * inputDepth, inputDepth, scale);
        packed.setRow(
            to, 1 + inputDepth, parameters, recurrentWeights + from * units, units, scale);
      }
    }
  }

  /**
   * Packs the transpose of a weight matrix, for back-propagation to the layer's input.
   *
   * @param parameters the flat array. Not modified
   * @param weights the place of the weights, {@code rows × depth}
   * @param rows the number of the layer's outputs (of all gates)
   * @param gates the number of gates, 1 where there are none
   * @param depth the number of the layer's inputs
   * @param packed Modified: {@code depth} rows of {@code rows} columns
   * @param firstRow the row of {@code packed} to begin at: transposes of several inputs' weights
   *     stand one above the other
   */
  public static void transpose(
      float[] parameters,
      int weights,
      int rows,
      int gates,
      int depth,
      PackedWeights packed,
      int firstRow) {
    int units = rows / gates;
    for (int gate = 0; gate < gates; gate++) {
      for (int unit = 0; unit < units; unit++) {
        int from = weights + (gate * units + unit) * depth;
        packed.setColumn(firstRow, unit * gates + gate, parameters, from, depth);
      }
    }
  }
}
