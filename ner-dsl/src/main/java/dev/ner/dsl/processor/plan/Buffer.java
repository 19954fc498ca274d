package dev.ner.dsl.processor.plan;

/**
 * A buffer of activations or of their gradients.
 *
 * @param name the field's name
 * @param extent the number of its panels
 * @param width the number of units of a panel
 * @param meaning what it holds, with its shape
 */
public record Buffer(String name, Extent extent, Width width, String meaning) {

  /** How many panels a buffer has. */
  public enum Extent {
    /** One a block. */
    BLOCKS,
    /** One a block and step. */
    PANELS,
    /** One a block for the initial state, then one a block and step. */
    STATES
  }

  /** Whether panels of an initial state come first. */
  public boolean hasLeadingStates() {
    return extent == Extent.STATES;
  }
}
