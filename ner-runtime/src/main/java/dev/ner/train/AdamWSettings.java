package dev.ner.train;

/**
 * The settings of {@link Adam} with decoupled weight decay.
 *
 * @param learningRate η, above 0
 * @param beta1 the decay of the gradient's mean, of [0, 1)
 * @param beta2 the decay of the squared gradient's mean, of [0, 1)
 * @param epsilon ε, above 0
 * @param weightDecay λ, at least 0
 */
public record AdamWSettings(
    float learningRate, float beta1, float beta2, float epsilon, float weightDecay)
    implements OptimizerSettings {
  @Override
  public int statesPerWeight() {
    return 2;
  }
}
