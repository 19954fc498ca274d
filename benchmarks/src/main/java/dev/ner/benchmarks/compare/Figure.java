package dev.ner.benchmarks.compare;

/** Where one side of a row comes from. */
sealed interface Figure {
  /** The name of a contender's principal figure. */
  String PRINCIPAL = "value";

  /** A figure that a contender of the heat measures. */
  record Measured(String contender, String name) implements Figure {}

  /** A limit that is given; {@code label} says what it is. */
  record Limit(double value, String label) implements Figure {}

  static Figure of(String contender) {
    return new Measured(contender, PRINCIPAL);
  }
}
