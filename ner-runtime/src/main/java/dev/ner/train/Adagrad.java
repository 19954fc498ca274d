package dev.ner.train;

/**
 * The optimiser Adagrad (Duchi, Hazan and Singer 2011, the diagonal form), with ε as PyTorch has
 * it.
 *
 * <p>{@code s ← s + g²; w ← w − η·g/(√s + ε)}, from a declared s on. A weight's steps shrink with
 * all that its gradients ever were, so a rare word's vector keeps making long ones; lazy and dense
 * updates are the same.
 */
final class Adagrad implements Optimizer {
  private final AdagradSettings settings;
  private float rate;

  Adagrad(AdagradSettings settings) {
    this.settings = settings;
  }

  @Override
  public void beginStep(double factor) {
    rate = (float) (settings.learningRate() * factor);
  }

  @Override
  public void update(WeightArrays arrays, float scale, boolean decayed, int from, int to) {
    float[] values = arrays.values();
    float[] gradient = arrays.gradient();
    float[] sums = arrays.first();
    float epsilon = settings.epsilon();
    float step = rate;
    for (int w = from; w < to; w++) {
      float g = gradient[w] * scale;
      float s = Math.fma(g, g, sums[w]);
      sums[w] = s;
      values[w] -= step * g / ((float) Math.sqrt(s) + epsilon);
    }
  }
}
