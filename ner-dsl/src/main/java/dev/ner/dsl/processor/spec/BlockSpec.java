package dev.ner.dsl.processor.spec;

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
}
