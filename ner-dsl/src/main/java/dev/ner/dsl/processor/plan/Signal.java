package dev.ner.dsl.processor.plan;

/**
 * What passes from one layer to the next.
 *
 * @param value the activations
 * @param gradient their gradient, in panels of the same number
 */
public record Signal(Buffer value, Buffer gradient) {

  /** The number of units. */
  public Width width() {
    return value.width();
  }
}
