package dev.ner.network;

/**
 * What a recurrent layer's passes left behind, for whoever looks into a network.
 *
 * <p>The arrays are the layer's own buffers at the last pass: ask again after each. Lanes and
 * panels are those of the batch; a layer that goes from right to left has the sentences reversed.
 *
 * @param layer its path, such as {@code context} or {@code context.rightToLeft}
 * @param kind what sort of layer it is
 * @param units H
 * @param reversed whether it goes from right to left
 * @param states h, panels of {@code H × lanes} with the initial states in front
 * @param stateGradients after a backward pass dh, the loss's whole gradient with respect to each
 *     state, panels as {@code states}
 * @param gates after a forward pass the gates' values, panels from 0: of an LSTM {@code 4H × lanes}
 *     in rows {@code 4·unit + gate}, gate order i, f, g, o; of a GRU {@code 3H × lanes}, the rows
 *     of r, then z, then n; empty for an RNN. A backward pass overwrites them
 * @param preactivationGradients after a backward pass the gradient of what the product of U and h
 *     is added to, panels from 0, as wide as U is high: H, 4H (in the order of {@code gates}) or 3H
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

  /** The sorts of recurrent layers. */
  public enum Kind {
    RNN,
    LSTM,
    GRU
  }
}
