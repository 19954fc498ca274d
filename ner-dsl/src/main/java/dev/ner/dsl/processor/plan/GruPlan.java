package dev.ner.dsl.processor.plan;

import java.util.List;

/**
 * A gated recurrent unit: an affine map of all inputs at once and one of the state at each step,
 * because the reset gate stands between the two.
 *
 * @param inputPacked b and W for the forward pass
 * @param recurrentPacked c and U for the forward pass
 * @param inputTransposed Wᵀ for the backward pass
 * @param recurrentTransposed Uᵀ for the backward pass
 * @param gates the gates' values; after the backward pass the gradients of {@code W·x + b}
 * @param preactivationGradients {@code U·h + c}; after the backward pass its gradients
 */
public record GruPlan(
    LayerNames names,
    Signal input,
    Signal output,
    Direction direction,
    ParameterPlan inputWeights,
    ParameterPlan recurrentWeights,
    ParameterPlan bias,
    ParameterPlan recurrentBias,
    PackedPlan inputPacked,
    PackedPlan recurrentPacked,
    PackedPlan inputTransposed,
    PackedPlan recurrentTransposed,
    Buffer gates,
    Buffer preactivationGradients)
    implements RecurrentPlan {
  /** The gates r, z and n. */
  public static final int GATES = 3;

  @Override
  public String kind() {
    return "GRU";
  }

  @Override
  public List<Signal> inputs() {
    return List.of(input);
  }

  @Override
  public List<ParameterPlan> parameters() {
    return List.of(inputWeights, recurrentWeights, bias, recurrentBias);
  }

  @Override
  public int weights() {
    return GATES * units() * (input.width().size() + units() + 2);
  }
}
