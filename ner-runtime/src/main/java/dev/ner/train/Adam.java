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
 *
 * <p>Several threads may update different weights at once.
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
   * Updates the weights from {@code from} to before {@code to}.
   *
   * @param values Modified: the flat array
   * @param gradient g, each element at its weight's index. Not modified
   * @param scale what g is multiplied by first (clipping)
   */
  void update(float[] values, float[] gradient, float scale, int from, int to) {
    update(values, means, squares, gradient, scale, from, to);
  }

  /**
   * Updates the touched rows of a table.
   *
   * @param values Modified: the flat array
   * @param rows the touched rows, {@code count} of them. Not modified
   * @param gradient {@code count × columns}, row-major. Not modified
   * @param gathered Modified: a place to work in, the caller's own
   */
  void updateRows(
      float[] values,
      Parameter table,
      int[] rows,
      int count,
      float[] gradient,
      float scale,
      Gathered gathered) {
    int width = table.columns();
    for (int first = 0; first < count; first += gathered.rows) {
      int run = Math.min(gathered.rows, count - first);
      for (int i = 0; i < run; i++) {
        int from = table.offset() + rows[first + i] * width;
        System.arraycopy(values, from, gathered.values, i * width, width);
        System.arraycopy(means, from, gathered.means, i * width, width);
        System.arraycopy(squares, from, gathered.squares, i * width, width);
      }
      System.arraycopy(gradient, first * width, gathered.gradient, 0, run * width);
      update(
          gathered.values,
          gathered.means,
          gathered.squares,
          gathered.gradient,
          scale,
          0,
          run * width);
      for (int i = 0; i < run; i++) {
        int to = table.offset() + rows[first + i] * width;
        System.arraycopy(gathered.values, i * width, values, to, width);
        System.arraycopy(gathered.means, i * width, means, to, width);
        System.arraycopy(gathered.squares, i * width, squares, to, width);
      }
    }
  }

  /** The update itself: one index for all arrays, for only such a loop is vectorised. */
  private void update(
      float[] values,
      float[] means,
      float[] squares,
      float[] gradient,
      float scale,
      int from,
      int to) {
    float beta1 = settings.beta1();
    float beta2 = settings.beta2();
    float step = rate;
    float floor = epsilon;
    for (int w = from; w < to; w++) {
      float g = gradient[w] * scale;
      float m = Math.fma(beta1, means[w], (1f - beta1) * g);
      float v = Math.fma(beta2, squares[w], (1f - beta2) * (g * g));
      means[w] = m;
      squares[w] = v;
      values[w] -= step * m / ((float) Math.sqrt(v) + floor);
    }
  }

  /** Some rows of a table side by side, so that they are updated in one long loop. */
  static final class Gathered {
    private static final int NUMBERS = 4096; // 64 KB in four arrays: what a core has at hand

    private final int rows;
    private final float[] values;
    private final float[] means;
    private final float[] squares;
    private final float[] gradient;

    /** Room for rows of the given width. */
    Gathered(int width) {
      rows = Math.max(1, NUMBERS / width);
      values = new float[rows * width];
      means = new float[rows * width];
      squares = new float[rows * width];
      gradient = new float[rows * width];
    }
  }
}
