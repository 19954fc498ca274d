package dev.ner.dsl.processor.plan;

import java.util.List;

/** The tokens of each sentence in reverse order: what a direction from right to left reads. */
public record ReversePlan(LayerNames names, Signal input, Signal output) implements LayerPlan {

  @Override
  public String kind() {
    return "";
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
}
