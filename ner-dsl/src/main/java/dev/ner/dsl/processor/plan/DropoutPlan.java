package dev.ner.dsl.processor.plan;

import dev.ner.dsl.settings.Decimals;
import java.util.List;

/**
 * Units dropped at random in training; as wide as its input, whose width it shares.
 *
 * @param number tells the network's dropout layers apart
 */
public record DropoutPlan(
    LayerNames names, Signal input, Signal output, int number, float rate, boolean sameForAllSteps)
    implements LayerPlan {

  @Override
  public String kind() {
    return "Dropout";
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
  public String describe() {
    return names().path()
        + ": Dropout("
        + Decimals.text(rate)
        + (sameForAllSteps ? ", same for all steps)" : ")");
  }
}
