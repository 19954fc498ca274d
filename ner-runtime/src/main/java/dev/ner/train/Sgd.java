package dev.ner.train;

/**
 * Stochastic gradient descent, with momentum if wanted (Sutskever, Martens, Dahl and Hinton 2013,
 * "On the importance of initialization and momentum in deep learning", in the form that PyTorch
 * computes, where the learning rate stands outside the velocity).
 *
 * <p>{@code g ← g + λw; v ← μv + g; w ← w − η·v}, or with Nesterov's momentum {@code w ← w − η·(g +
 * μv)}.
 */
final class Sgd implements Optimizer {
  private final SgdSettings settings;
  private float rate;

  Sgd(SgdSettings settings) {
    this.settings = settings;
  }

  @Override
  public void beginStep(double factor) {
    rate = (float) (settings.learningRate() * factor);
  }

  @Override
  public void update(WeightArrays arrays, float scale, boolean decayed, int from, int to) {
    float decay = decayed ? settings.weightDecay() : 0f;
    if (settings.momentum() == 0) {
      plain(arrays, scale, decay, from, to);
    } else if (settings.nesterov()) {
      withMomentum(arrays, scale, decay, settings.momentum(), 1f, from, to);
    } else {
      withMomentum(arrays, scale, decay, 1f, 0f, from, to);
    }
  }

  private void plain(WeightArrays arrays, float scale, float decay, int from, int to) {
    float[] values = arrays.values();
    float[] gradient = arrays.gradient();
    float step = rate;
    for (int w = from; w < to; w++) {
      values[w] -= step * Math.fma(decay, values[w], gradient[w] * scale);
    }
  }

  /**
   * Both kinds of momentum.
   *
   * @param velocityShare what v counts in the step
   * @param gradientShare what g counts in the step besides
   */
  private void withMomentum(
      WeightArrays arrays,
      float scale,
      float decay,
      float velocityShare,
      float gradientShare,
      int from,
      int to) {
    float[] values = arrays.values();
    float[] gradient = arrays.gradient();
    float[] velocities = arrays.first();
    float momentum = settings.momentum();
    float step = rate;
    for (int w = from; w < to; w++) {
      float g = Math.fma(decay, values[w], gradient[w] * scale);
      float v = Math.fma(momentum, velocities[w], g);
      velocities[w] = v;
      values[w] -= step * Math.fma(velocityShare, v, gradientShare * g);
    }
  }
}
