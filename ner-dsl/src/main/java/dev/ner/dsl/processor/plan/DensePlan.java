package dev.ner.dsl.processor.plan;

import dev.ner.dsl.Activation;
import java.util.List;

/**
 * An affine map and an activation.
 *
 * @param packed b and W for the forward pass
 * @param transposed Wᵀ for the backward pass
 */
public record DensePlan(
    LayerNames names,
    Signal input,
    Signal output,
    Activation activation,
    ParameterPlan weightMatrix,
    ParameterPlan bias,
    PackedPlan packed,
    PackedPlan transposed)
    implements LayerPlan {

  @Override
  public String kind() {
    return "Dense";
  }

  @Override
  public List<Signal> inputs() {
    return List.of(input);
  }

  @Override
  public List<ParameterPlan> parameters() {
    return List.of(weightMatrix, bias);
  }

  @Override
  public int weights() {
    return units() * (input.width().size() + 1);
  }

  @Override
  public String describe() {
    String options = activation == Activation.LINEAR ? "" : ", " + activation;
    return names().path() + ": Dense(" + units() + options + ")";
  }
}
