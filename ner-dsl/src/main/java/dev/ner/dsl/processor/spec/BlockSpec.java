package dev.ner.dsl.processor.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A class with a block annotation and its fields.
 *
 * @param className the class's name as messages write it, such as {@code NewsNer.Encoder}
 * @param combinator how the fields combine
 * @param fields the fields in source order
 * @param origin the block annotation
 * @param optimizer the optimiser of its weights; empty for that of the block around it
 */
public record BlockSpec(
    String className,
    Combinator combinator,
    List<FieldSpec> fields,
    Origin origin,
    Optional<OptimizerSpec> optimizer) {

  public BlockSpec {
    fields = List.copyOf(fields);
  }

  /**
   * A field that is or may be a layer, where the network reaches it.
   *
   * @param path its name after those of the blocks around it: {@code encoder.first}
   */
  public record Step(String path, FieldSpec field) {

    /** The layer; empty where the field is a mistake. */
    public Optional<LayerSpec> layer() {
      boolean sound = !field.isStatic() && field.layers().size() == 1;
      return sound && field.type() instanceof FieldType.Layer
          ? Optional.of(field.layers().get(0))
          : Optional.empty();
    }
  }

  /** The steps of this block and the blocks in it, in the order of fields. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    collect("", steps);
    return steps;
  }

  private void collect(String prefix, List<Step> steps) {
    for (FieldSpec field : fields) {
      if (field.type() instanceof FieldType.Nested nested && field.layers().isEmpty()) {
        nested.block().collect(prefix + field.name() + ".", steps);
      } else if (!field.layers().isEmpty() || !(field.type() instanceof FieldType.Other)) {
        steps.add(new Step(prefix + field.name(), field));
      }
    }
  }
}
