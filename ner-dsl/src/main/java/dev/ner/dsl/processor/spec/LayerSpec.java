package dev.ner.dsl.processor.spec;

import java.util.Map;

/**
 * A layer annotation on a field.
 *
 * @param origin the annotation
 * @param values where the annotation's elements stand, by name, as far as they are written
 */
public record LayerSpec(LayerKind kind, Origin origin, Map<String, Origin> values) {

  public LayerSpec {
    values = Map.copyOf(values);
  }

  /** Where an element of the annotation stands; the annotation itself where it is not written. */
  public Origin at(String element) {
    return values.getOrDefault(element, origin);
  }

  /** Where the width stands; the annotation itself where none is written. */
  public Origin units() {
    return at("value");
  }
}
