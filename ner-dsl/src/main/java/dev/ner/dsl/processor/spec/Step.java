package dev.ner.dsl.processor.spec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a chain of layers: what a field contributes where the network reaches it.
 *
 * <p>A serial block contributes its own steps to the chain that it stands in, so a chain has leaves
 * and groups only.
 */
public sealed interface Step {

  /** The field's name after those of the blocks around it: {@code encoder.first}. */
  String path();

  /** The field. */
  FieldSpec field();

  /** A field that is or may be a layer. */
  record Leaf(String path, FieldSpec field) implements Step {

    /** The layer; empty where the field is a mistake. */
    public Optional<LayerSpec> layer() {
      boolean sound = !field.isStatic() && field.layers().size() == 1;
      return sound && field.type() instanceof FieldType.Layer
          ? Optional.of(field.layers().get(0))
          : Optional.empty();
    }
  }

  /** Chains that read one input, and how their outputs combine. */
  record Group(String path, FieldSpec field, Kind kind, Origin origin, List<List<Step>> chains)
      implements Step {

    public Group {
      chains = chains.stream().map(List::copyOf).toList();
    }
  }

  /** How a group's chains combine. */
  enum Kind {
    /** One chain, and the input added to its output. */
    RESIDUAL("Residual"),
    /** The outputs one beside the other. */
    CONCATENATE("Concatenate"),
    /** The outputs added. */
    SUM("Sum"),
    /** One chain, there twice: for each direction. */
    BIDIRECTIONAL("Bidirectional");

    private final String annotation;

    Kind(String annotation) {
      this.annotation = annotation;
    }

    /** The simple name of its annotation. */
    public String annotation() {
      return annotation;
    }
  }

  /** The leaves of this step in the order of fields. */
  default Stream<Leaf> leaves() {
    if (this instanceof Leaf leaf) {
      return Stream.of(leaf);
    }
    return ((Group) this).chains().stream().flatMap(List::stream).flatMap(Step::leaves);
  }

  /** Whether a token's output depends on other tokens. */
  default boolean isRecurrent() {
    return leaves()
        .flatMap(leaf -> leaf.field().layers().stream())
        .anyMatch(layer -> layer.kind().isRecurrent());
  }
}
