package dev.ner.dsl;

/** The function that a layer applies to each of its sums. */
public enum Activation {
  /** {@code f(a) = a}. */
  LINEAR,
  /** {@code f(a) = tanh(a)}, in (−1, 1). */
  TANH,
  /** {@code f(a) = max(0, a)}. */
  RELU,
  /** {@code f(a) = 1 / (1 + exp(−a))}, in (0, 1). */
  SIGMOID;

  /** Whether its values have bounds whatever the sums are. */
  public boolean isBounded() {
    return this == TANH || this == SIGMOID;
  }
}
