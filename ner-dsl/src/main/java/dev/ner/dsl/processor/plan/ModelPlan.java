package dev.ner.dsl.processor.plan;

import dev.ner.dsl.processor.spec.ClassSpec;
import dev.ner.dsl.processor.spec.EntitySpec;
import dev.ner.dsl.settings.Setting;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * All that is written for a model.
 *
 * @param type the model class
 * @param entities the entity types in declared order
 * @param network the network
 * @param settings the value of each setting that applies, in the order of the catalogue
 * @param optimizers the model's optimiser, and those of layers and blocks that have their own
 * @param generatedAnnotation whether classes carry {@code @Generated}
 */
public record ModelPlan(
    ClassSpec type,
    List<EntitySpec> entities,
    NetworkPlan network,
    Map<Setting, String> settings,
    OptimizerPlan optimizers,
    boolean generatedAnnotation) {

  public ModelPlan {
    entities = List.copyOf(entities);
    settings = Collections.unmodifiableMap(settings);
  }
}
