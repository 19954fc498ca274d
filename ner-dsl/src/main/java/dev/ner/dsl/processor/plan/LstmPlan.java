package dev.ner.dsl.processor.plan;

import dev.ner.dsl.Activation;
import java.util.List;

/**
 * An LSTM: one affine map of stacked input and state for all gates, then the step itself.
 *
 * @param candidate the activation of the candidate state
 * @param outputTanh whether the cell goes through tanh on its way to the output
 * @param packed b, W and U for the forward pass
 * @param transposed Wᵀ above Uᵀ for the backward pass
 * @param gates the gates' values, after the backward pass the gradients of their pre-activations
 * @param cell the cell's states
 * @param cellTanh their hyperbolic tangents; where the output has none, the states again
 * @param cellGradient the gradient of the cell at one step
 */
public record LstmPlan(
    LayerNames names,
    Signal input,
    Signal output,
    Direction direction,
    Activation candidate,
    boolean outputTanh,
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

  /** Whether it is an LSTM as most are. */
  public boolean isUsual() {
    return candidate == Activation.TANH && outputTanh;
  }

  @Override
  public String describe() {
    String activation = candidate == Activation.TANH ? "" : ", " + candidate;
    String output = outputTanh ? "" : ", no output tanh";
    return names().path() + ": LSTM(" + units() + activation + output + ")";
  }
}
