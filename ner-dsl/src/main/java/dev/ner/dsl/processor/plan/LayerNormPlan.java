package dev.ner.dsl.processor.plan;

import java.util.List;

/**
 * Layer normalisation; as wide as its input, whose width it shares.
 *
 * @param normalized the input at mean 0 and variance 1
 * @param inverseDeviation what the input was multiplied by
 */
public record LayerNormPlan(
    LayerNames names,
    Signal input,
    Signal output,
    ParameterPlan gain,
    ParameterPlan bias,
    Buffer normalized,
    Buffer inverseDeviation)
    implements LayerPlan {

  @Override
  public String kind() {
    return "LayerNorm";
  }

  @Override
  public List<Signal> inputs() {
    return List.of(input);
  }

  @Override
  public List<ParameterPlan> parameters() {
    return List.of(gain, bias);
  }

  @Override
  public int weights() {
    return 2 * units();
  }

  @Override
  public String describe() {
    return names().path() + ": " + kind();
  }
}
