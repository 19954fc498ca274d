package dev.ner.dsl.processor.plan;

import java.util.List;

/**
 * An LSTM: one affine map of stacked input and state for all gates, then the step itself.
 *
 * @param packed b, W and U for the forward pass
 * @param transposed Wᵀ above Uᵀ for the backward pass
 * @param gates the gates' values, after the backward pass the gradients of their pre-activations
 * @param cell the cell's states
 * @param cellTanh their hyperbolic tangents
 * @param cellGradient the gradient of the cell at one step
 */
public record LstmPlan(
    LayerNames names,
    Signal input,
    Signal output,
    Direction direction,
    ParameterPlan inputWeights,
    ParameterPlan recurrentWeights,
    ParameterPlan bias,
    PackedPlan packed,
    PackedPlan transposed,
    Buffer gates,
    Buffer cell,
    Buffer cellTanh,
    Buffer cellGradient)
    implements RecurrentPlan {
  /** The gates i, f, g and o. */
  public static final int GATES = 4;

  @Override
  public String kind() {
    return "LSTM";
  }

  @Override
  public List<Signal> inputs() {
    return List.of(input);
  }

  @Override
  public Buffer preactivationGradients() {
    return gates;
  }

  @Override
  public List<ParameterPlan> parameters() {
    return List.of(inputWeights, recurrentWeights, bias);
  }

  @Override
  public int weights() {
    return GATES * units() * (input.width().size() + units() + 1);
  }
}
