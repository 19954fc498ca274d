package dev.ner.dsl.processor.plan;

/**
 * How a recurrent layer goes through a sentence.
 *
 * @param reversed whether from right to left
 * @param carries whether its state goes on where a long sentence comes in windows; what lies to the
 *     right of a window is not known yet
 */
public record Direction(boolean reversed, boolean carries) {
  /** From left to right. */
  public static final Direction FORWARD = new Direction(false, true);

  /** The other direction, inside this one. */
  public Direction reverse() {
    return new Direction(!reversed, false);
  }
}
