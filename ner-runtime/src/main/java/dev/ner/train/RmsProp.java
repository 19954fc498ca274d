package dev.ner.train;

/**
 * The optimiser RMSProp (Tieleman and Hinton 2012, Coursera lecture 6.5), with ε and momentum as
 * PyTorch has them.
 *
 * <p>{@code s ← ρs + (1−ρ)g²; u = g/(√s + ε); w ← w − η·u}, or with momentum {@code v ← μv + u; w ←
 * w − η·v}.
 */
final class RmsProp implements Optimizer {
  private final RmsPropSettings settings;
  private float rate;

  RmsProp(RmsPropSettings settings) {
    this.settings = settings;
  }

  @Override
  public void beginStep(double factor) {
    rate = (float) (settings.learningRate() * factor);
  }

  @Override
  public void update(WeightArrays arrays, float scale, boolean decayed, int from, int to) {
    if (settings.momentum() == 0) {
      plain(arrays, scale, from, to);
    } else {
      withMomentum(arrays, scale, from, to);
    }
  }

  private void plain(WeightArrays arrays, float scale, int from, int to) {
    float[] values = arrays.values();
    float[] gradient = arrays.gradient();
    float[] squares = arrays.first();
    float rho = settings.rho();
    float epsilon = settings.epsilon();
    float step = rate;
    for (int w = from; w < to; w++) {
      float g = gradient[w] * scale;
      float s = Math.fma(rho, squares[w], (1f - rho) * (g * g));
      squares[w] = s;
      values[w] -= step * g / ((float) Math.sqrt(s) + epsilon);
    }
  }

  private void withMomentum(WeightArrays arrays, float scale, int from, int to) {
    float[] values = arrays.values();
    float[] gradient = arrays.gradient();
    float[] squares = arrays.first();
    float[] velocities = arrays.second();
    float rho = settings.rho();
    float epsilon = settings.epsilon();
    float momentum = settings.momentum();
    float step = rate;
    for (int w = from; w < to; w++) {
      float g = gradient[w] * scale;
      float s = Math.fma(rho, squares[w], (1f - rho) * (g * g));
      float v = Math.fma(momentum, velocities[w], g / ((float) Math.sqrt(s) + epsilon));
      squares[w] = s;
      velocities[w] = v;
      values[w] -= step * v;
    }
  }
}
