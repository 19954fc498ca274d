package dev.ner.dsl.processor.plan;

import java.util.List;

/**
 * A sum of outputs of one width.
 *
 * @param kind {@code Residual} or {@code Sum}
 * @param inputs what is added, in order
 */
public record AddPlan(LayerNames names, String kind, List<Signal> inputs, Signal output)
    implements LayerPlan {

  public AddPlan {
    inputs = List.copyOf(inputs);
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
