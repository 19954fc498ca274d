package dev.ner.train;

/**
 * The settings of {@link Sgd}.
 *
 * @param learningRate η, above 0
 * @param momentum μ, of [0, 1); 0 for none
 * @param nesterov whether the step looks ahead (Nesterov's momentum)
 * @param weightDecay λ, at least 0; 0 for none
 */
public record SgdSettings(float learningRate, float momentum, boolean nesterov, float weightDecay)
    implements OptimizerSettings {
  @Override
  public int statesPerWeight() {
    return momentum > 0 ? 1 : 0;
  }
}
