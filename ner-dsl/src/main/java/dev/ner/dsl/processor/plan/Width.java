package dev.ner.dsl.processor.plan;

/**
 * The number of units of a buffer, as generated code writes it.
 *
 * @param factor what the constant is multiplied by: the number of gates, otherwise 1
 * @param constant the constant that holds a layer's units
 * @param units that constant's value
 */
public record Width(int factor, String constant, int units) {

  /** The number of units in all. */
  public int size() {
    return factor * units;
  }

  /** The gates of a layer of this width. */
  public Width gates(int number) {
    return new Width(number, constant, units);
  }

  /** The expression: {@code CONTEXT} or {@code 4 * CONTEXT}. */
  public String code() {
    return factor == 1 ? constant : factor + " * " + constant;
  }
}
