package dev.ner.dsl.processor.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class with a block annotation and its fields.
 *
 * @param className the class's name as messages write it, such as {@code NewsNer.Encoder}
 * @param markers its block annotations: one, unless that is a mistake
 * @param fields the fields in source order
 * @param optimizer the optimiser of its weights; empty for that of the block around it. A model's
 *     own is among its settings too
 */
public record BlockSpec(
    String className,
    List<Marker> markers,
    List<FieldSpec> fields,
    Optional<OptimizerSpec> optimizer) {

  public BlockSpec {
    markers = List.copyOf(markers);
    fields = List.copyOf(fields);
  }

  /** A block annotation. */
  public record Marker(Combinator combinator, Origin origin) {}

  /** How the fields combine. */
  public Combinator combinator() {
    return markers.get(0).combinator();
  }

  /** The block annotation. */
  public Origin origin() {
    return markers.get(0).origin();
  }

  /** The network's chain, of a block that is a whole network. */
  public List<Step> steps() {
    return chain("");
  }

  /** All fields that are or may be layers, in source order, those of blocks in it included. */
  public Stream<Step.Leaf> leaves() {
    return steps().stream().flatMap(Step::leaves);
  }

  private List<Step> chain(String prefix) {
    List<Step> chain = new ArrayList<>();
    fields.forEach(field -> chain.addAll(steps(prefix + field.name(), field)));
    return chain;
  }

  /** What a field contributes to the chain that it stands in. */
  private static List<Step> steps(String path, FieldSpec field) {
    List<Step> steps = new ArrayList<>();
    if (field.type() instanceof FieldType.Nested nested && field.layers().isEmpty()) {
      steps.addAll(nested.block().inside(path, field));
    } else if (!field.layers().isEmpty() || !(field.type() instanceof FieldType.Other)) {
      steps.add(new Step.Leaf(path, field));
    }
    if (field.bidirectional().isEmpty()) {
      return steps;
    }
    Origin origin = field.bidirectional().get();
    return List.of(new Step.Group(path, field, Step.Kind.BIDIRECTIONAL, origin, List.of(steps)));
  }

  /** The steps of a field whose type this block is. */
  private List<Step> inside(String path, FieldSpec field) {
    String prefix = path + ".";
    return switch (combinator()) {
      case SERIAL -> chain(prefix);
      case RESIDUAL -> List.of(group(path, field, Step.Kind.RESIDUAL, List.of(chain(prefix))));
      case CONCATENATE -> List.of(group(path, field, Step.Kind.CONCATENATE, branches(prefix)));
      case SUM -> List.of(group(path, field, Step.Kind.SUM, branches(prefix)));
    };
  }

  private Step group(String path, FieldSpec field, Step.Kind kind, List<List<Step>> chains) {
    return new Step.Group(path, field, kind, origin(), chains);
  }

  private List<List<Step>> branches(String prefix) {
    return fields.stream()
        .map(field -> steps(prefix + field.name(), field))
        .filter(chain -> !chain.isEmpty())
        .toList();
  }
}
