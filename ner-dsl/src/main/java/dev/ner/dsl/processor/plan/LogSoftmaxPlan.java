package dev.ner.dsl.processor.plan;

import java.util.List;

/** The logarithm of the softmax; as wide as its input, whose width it shares. */
public record LogSoftmaxPlan(LayerNames names, Signal input, Signal output) implements LayerPlan {

  @Override
  public String kind() {
    return "LogSoftmax";
  }

  @Override
  public List<Signal> inputs() {
    return List.of(input);
  }

  @Override
  public List<ParameterPlan> parameters() {
    return List.of();
  }

  @Override
  public int weights() {
    return 0;
  }

  @Override
  public boolean overwritesGradient() {
    return true;
  }

  @Override
  public String describe() {
    return names().path() + ": " + kind();
  }
}
