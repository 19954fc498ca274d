package dev.ner.dsl.processor.spec;

import dev.ner.dsl.ChunkEncoding;
import dev.ner.dsl.settings.SettingGroup;
import java.util.List;
import java.util.Optional;

/**
 * A class marked as a model, with all that it declares.
 *
 * @param type the class
 * @param marker the annotation that marks it
 * @param entities the entity types in declared order
 * @param entityList the place of their list
 * @param network the layers; empty where the class has no block annotation
 * @param settings the annotations that hold settings
 * @param generatedAnnotation whether generated code may carry {@code @Generated}: a module that
 *     does not read {@code java.compiler} has no such annotation
 */
public record ModelSpec(
    ClassSpec type,
    Origin marker,
    List<EntitySpec> entities,
    Origin entityList,
    Optional<BlockSpec> network,
    List<SettingsSpec> settings,
    boolean generatedAnnotation) {

  public ModelSpec {
    entities = List.copyOf(entities);
    settings = List.copyOf(settings);
  }

  /** The settings annotation of a group, if the class has it. */
  public Optional<SettingsSpec> settings(SettingGroup group) {
    return settings.stream().filter(s -> s.group() == group).findFirst();
  }

  /** The optimiser of the whole model, if the class declares one. */
  public Optional<SettingsSpec> optimizer() {
    return settings.stream().filter(s -> s.group().isOptimizer()).findFirst();
  }

  /** The number of a token's scores, K: for O, and for each mark of each entity type. */
  public int tags() {
    int marks = encoding() == ChunkEncoding.IOBES ? 4 : 2;
    return marks * entities.size() + 1;
  }

  private ChunkEncoding encoding() {
    return network.stream()
        .flatMap(BlockSpec::leaves)
        .flatMap(leaf -> leaf.layer().stream())
        .map(LayerSpec::kind)
        .filter(LayerKind.Crf.class::isInstance)
        .map(kind -> ((LayerKind.Crf) kind).encoding())
        .findFirst()
        .orElse(ChunkEncoding.IOB2);
  }
}
