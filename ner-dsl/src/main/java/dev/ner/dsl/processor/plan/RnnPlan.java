package dev.ner.dsl.processor.plan;

import dev.ner.dsl.Activation;
import java.util.List;

/**
 * A simple recurrent layer: one affine map of stacked input and state, then the activation.
 *
 * @param packed b, W and U for the forward pass
 * @param transposed Wᵀ above Uᵀ for the backward pass
 * @param preactivationGradients the gradients of the sums
 */
public record RnnPlan(
    LayerNames names,
    Signal input,
    Signal output,
    Direction direction,
    Activation activation,
    ParameterPlan inputWeights,
    ParameterPlan recurrentWeights,
    ParameterPlan bias,
    PackedPlan packed,
    PackedPlan transposed,
    Buffer preactivationGradients)
    implements RecurrentPlan {

  @Override
  public String kind() {
    return "RNN";
  }

  @Override
  public List<Signal> inputs() {
    return List.of(input);
  }

  @Override
  public Buffer gates() {
    return null;
  }

  @Override
  public List<ParameterPlan> parameters() {
    return List.of(inputWeights, recurrentWeights, bias);
  }

  @Override
  public int weights() {
    return units() * (input.width().size() + units() + 1);
  }

  @Override
  public String describe() {
    return names().path() + ": RNN(" + units() + ", " + activation + ")";
  }
}
