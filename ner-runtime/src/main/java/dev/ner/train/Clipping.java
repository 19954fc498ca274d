package dev.ner.train;

/**
 * How a step's gradient is limited: first each of its elements, then its norm (both: Pascanu,
 * Mikolov and Bengio 2013; the first: Mikolov 2012).
 *
 * @param norm the largest Euclidean norm of the whole gradient, to which a longer one is shortened;
 *     0 for any
 * @param value the largest magnitude of an element, to which a larger one is cut; 0 for any
 */
public record Clipping(float norm, float value) {

  /** What the gradient is multiplied by, so that its norm is at most the clipping norm. */
  float factor(double gradientNorm) {
    return norm > 0 && gradientNorm > norm ? (float) (norm / gradientNorm) : 1f;
  }
}
