package dev.ner.network;

/**
 * A recurrent layer's buffers after a forward or backward pass, for whoever studies what
 * back-propagation through time does.
 *
 * <p>The arrays are those of the network itself, of its last pass: ask again after each one. Steps
 * count in the layer's own direction; a reversed layer reads each sentence from its end.
 *
 * @param layer the layer's path, such as {@code context} or {@code context.rightToLeft}
 * @param kind what stands in {@code gates}
 * @param units H
 * @param reversed whether the layer reads sentences from their end
 * @param states h, panels of {@code H × lanes} behind one panel a block for the initial state
 * @param stateGradients the loss's gradient with respect to h, laid out as {@code states}; valid
 *     after the backward pass
 * @param gates panels of the gates' values, valid between forward and backward pass, which
 *     overwrites them: for the LSTM {@code 4H} rows, row {@code 4·unit + gate}, gate order i, f, g,
 *     o; for the GRU {@code 3H} rows, r, z, n one after the other; empty for the RNN
 * @param preactivationGradients panels of the gradient of what the recurrent product is added to,
 *     as wide as that product (LSTM 4H, RNN H, GRU 3H); valid after the backward pass
 */
public record RecurrentTrace(
    String layer,
    Kind kind,
    int units,
    boolean reversed,
    float[] states,
    float[] stateGradients,
    float[] gates,
    float[] preactivationGradients) {

  /** The kinds of recurrent layers. */
  public enum Kind {
    RNN,
    LSTM,
    GRU
  }
}
