package dev.ner.train;

import dev.ner.network.Parameter;
import dev.ner.network.ParameterLayout;

/**
 * The optimiser Adam (Kingma and Ba 2015, algorithm 1).
 *
 * <p>{@code m = β₁m + (1−β₁)g; v = β₂v + (1−β₂)g²; w −= η·√(1−β₂ᵗ)/(1−β₁ᵗ) · m/(√v + ε̂)}, with
 * {@code ε̂ = ε·√(1−β₂ᵗ)}. The powers are running products in double. A table's rows are updated
 * only when a batch touches them ("lazy" Adam): a row keeps its m and v while it rests. That is
 * another algorithm than the dense one, and a faster one where most words are rare;
 * docs/decisions/0002-lazy-adam.md compares the scores.
 */
final class Adam {
  private final AdamSettings settings;
  private final float[] means;
  private final float[] squares;
  private double power1 = 1;
  private double power2 = 1;
  private float rate;
  private float epsilon;

  Adam(ParameterLayout layout, AdamSettings settings) {
    this.settings = settings;
    this.means = new float[layout.size()];
    this.squares = new float[layout.size()];
  }

  /** Begins a step: t grows by one. */
  void beginStep() {
    power1 *= settings.beta1();
    power2 *= settings.beta2();
    double correction = Math.sqrt(1 - power2);
    rate = (float) (settings.learningRate() * correction / (1 - power1));
    epsilon = (float) (settings.epsilon() * correction);
  }

  /**
   * Updates a run of weights.
   *
   * @param values Modified: the flat array
   * @param from the first weight
   * @param gradient g, from {@code gradientFrom}. Not modified
   * @param scale what g is multiplied by first (clipping)
   * @param count the number of weights
   */
  void update(
      float[] values, int from, float[] gradient, int gradientFrom, float scale, int count) {
    float beta1 = settings.beta1();
    float beta2 = settings.beta2();
    for (int i = 0; i < count; i++) {
      int w = from + i;
      float g = gradient[gradientFrom + i] * scale;
      float m = Math.fma(beta1, means[w], (1f - beta1) * g);
      float v = Math.fma(beta2, squares[w], (1f - beta2) * (g * g));
      means[w] = m;
      squares[w] = v;
      values[w] -= rate * m / ((float) Math.sqrt(v) + epsilon);
    }
  }

  /** Updates the touched rows of a table. */
  void updateRows(
      float[] values, Parameter table, int[] rows, int count, float[] gradient, float scale) {
    int width = table.columns();
    for (int i = 0; i < count; i++) {
      update(values, table.offset() + rows[i] * width, gradient, i * width, scale, width);
    }
  }
}
