package dev.ner.kernel;

/**
 * What a layer does to each element of its affine map.
 *
 * <p>The derivative of each is a function of its value y alone, so the backward pass needs no
 * pre-activations.
 */
public enum Activation {
  /** {@code y = a}; derivative 1. */
  LINEAR,

  /** {@code y = tanh(a)}; derivative {@code 1 − y²}. */
  TANH,

  /** {@code y = max(a, 0)}; derivative 1 where {@code y > 0}, otherwise 0. */
  RELU,

  /** {@code y = σ(a) = tanh(a/2)/2 + 1/2}; derivative {@code y·(1 − y)}. */
  SIGMOID
}
