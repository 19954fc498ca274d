package dev.ner.dsl.processor.spec;

import java.util.List;
import java.util.Optional;

/**
 * A field of a block: a layer, a block, or a mistake.
 *
 * @param name the field's name
 * @param origin the field
 * @param isStatic whether it is static
 * @param type what its type says
 * @param layers its layer annotations: one, for a layer
 * @param bidirectional its annotation {@code @Bidirectional}; empty for none
 * @param optimizer the optimiser of its weights; empty for that of the block around it
 */
public record FieldSpec(
    String name,
    Origin origin,
    boolean isStatic,
    FieldType type,
    List<LayerSpec> layers,
    Optional<Origin> bidirectional,
    Optional<OptimizerSpec> optimizer) {

  public FieldSpec {
    layers = List.copyOf(layers);
  }
}
