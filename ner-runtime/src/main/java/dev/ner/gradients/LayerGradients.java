package dev.ner.gradients;

import dev.ner.network.RecurrentTrace;
import java.util.List;

/**
 * What was measured at one recurrent layer at one point of training. Distances k count in the
 * layer's own direction.
 *
 * @param layer the layer's path
 * @param reversed whether it reads sentences from their end
 * @param states {@code ‖∂L_t/∂h_{t−k}‖}
 * @param relativeStates the same, each relative to that of its sentence and position at k = 0
 * @param weightTerms {@code ‖da_{t−k} ⊗ h_{t−k−1}‖}, the terms of {@code ∂L_t/∂W_h}; the first step
 *     of a sentence has none, for the state before it is zero
 * @param weightShares the same, each as a share of the sum of its sentence's and position's norms
 * @param gates the gates' saturation; none for an RNN
 */
public record LayerGradients(
    String layer,
    RecurrentTrace.Kind kind,
    int units,
    boolean reversed,
    DistanceCurve states,
    DistanceCurve relativeStates,
    DistanceCurve weightTerms,
    DistanceCurve weightShares,
    List<GateSaturation> gates) {

  public LayerGradients {
    gates = List.copyOf(gates);
  }
}
