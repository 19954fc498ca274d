package dev.ner.dsl.processor.spec;

/** What the type of a field says about it. */
public sealed interface FieldType {

  /** The marker type of layers. */
  record Layer() implements FieldType {}

  /** A block: a static nested class of the model. */
  record Nested(BlockSpec block) implements FieldType {}

  /**
   * A block that contains the field itself.
   *
   * @param type the name of the field's type
   * @param container the name of the class around the field that it leads back to; the same as
   *     {@code type} where it does so directly
   */
  record Containing(String type, String container) implements FieldType {}

  /**
   * A block that cannot be used here.
   *
   * @param type the name of the field's type
   * @param inner whether it is nested in the model, but not static
   */
  record Elsewhere(String type, boolean inner) implements FieldType {}

  /** Any other type. */
  record Other(String type) implements FieldType {}

  /** A type, or an annotation on the field, that the compiler does not know and complains of. */
  record Unresolved() implements FieldType {}
}
