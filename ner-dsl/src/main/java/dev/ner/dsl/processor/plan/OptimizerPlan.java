package dev.ner.dsl.processor.plan;

import dev.ner.dsl.settings.Setting;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The optimisers of a model.
 *
 * @param model the annotation of the model's own, whose settings are among the model's
 * @param groups the others, outer before inner
 */
public record OptimizerPlan(String model, List<Group> groups) {

  public OptimizerPlan {
    groups = List.copyOf(groups);
  }

  /**
   * The optimiser of a layer or block.
   *
   * @param path what the names of its parameters begin with, such as {@code encoder.first}
   * @param annotation the optimiser's annotation
   * @param settings all settings of the optimiser, in the order of the catalogue
   */
  public record Group(String path, String annotation, Map<Setting, String> settings) {
    public Group {
      settings = Collections.unmodifiableMap(settings);
    }
  }
}
