package dev.ner.dsl.processor.spec;

/** How the fields of a block combine. */
public enum Combinator {
  /** One after the other. */
  SERIAL("Serial"),
  /** One after the other, and the block's input added to the output. */
  RESIDUAL("Residual"),
  /** Side by side on the same input, the outputs one beside the other. */
  CONCATENATE("Concatenate"),
  /** Side by side on the same input, the outputs added. */
  SUM("Sum");

  private final String annotation;

  Combinator(String annotation) {
    this.annotation = annotation;
  }

  /** The simple name of its annotation. */
  public String annotation() {
    return annotation;
  }

  /** Whether each field reads the block's input. */
  public boolean isParallel() {
    return this == CONCATENATE || this == SUM;
  }
}
