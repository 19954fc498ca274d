package dev.ner.train;

/**
 * The optimisers Adam (Kingma and Ba 2015, algorithm 1) and AdamW (Loshchilov and Hutter 2019,
 * algorithm 2), which is the same with weight decay decoupled from the gradient.
 *
 * <p>{@code m = β₁m + (1−β₁)g; v = β₂v + (1−β₂)g²; w −= η·√(1−β₂ᵗ)/(1−β₁ᵗ) · m/(√v + ε̂) + η·λ·w},
 * with {@code ε̂ = ε·√(1−β₂ᵗ)}. The powers are running products in double. The bias correction
 * counts all steps, also those in which a table's row rested.
 */
final class Adam implements Optimizer {
  private final AdamSettings settings;
  private final float weightDecay;
  private double power1 = 1;
  private double power2 = 1;
  private float rate;
  private float epsilon;
  private float shrinkage;

  Adam(AdamSettings settings) {
    this(settings, 0f);
  }

  Adam(AdamWSettings settings) {
    this(
        new AdamSettings(
            settings.learningRate(), settings.beta1(), settings.beta2(), settings.epsilon()),
        settings.weightDecay());
  }

  private Adam(AdamSettings settings, float weightDecay) {
    this.settings = settings;
    this.weightDecay = weightDecay;
  }

  @Override
  public void beginStep(double factor) {
    power1 *= settings.beta1();
    power2 *= settings.beta2();
    double correction = Math.sqrt(1 - power2);
    double scheduled = settings.learningRate() * factor;
    rate = (float) (scheduled * correction / (1 - power1));
    epsilon = (float) (settings.epsilon() * correction);
    shrinkage = (float) (scheduled * weightDecay);
  }

  @Override
  public void update(WeightArrays arrays, float scale, boolean decayed, int from, int to) {
    float[] values = arrays.values();
    float[] gradient = arrays.gradient();
    float[] means = arrays.first();
    float[] squares = arrays.second();
    float beta1 = settings.beta1();
    float beta2 = settings.beta2();
    float step = rate;
    float floor = epsilon;
    float shrink = decayed ? shrinkage : 0f;
    for (int w = from; w < to; w++) {
      float g = gradient[w] * scale;
      float m = Math.fma(beta1, means[w], (1f - beta1) * g);
      float v = Math.fma(beta2, squares[w], (1f - beta2) * (g * g));
      means[w] = m;
      squares[w] = v;
      values[w] -= Math.fma(shrink, values[w], step * m / ((float) Math.sqrt(v) + floor));
    }
  }
}
