package dev.ner.train;

/**
 * The settings of {@link RmsProp}.
 *
 * @param learningRate η, above 0
 * @param rho ρ, the decay of the squared gradient's mean, of [0, 1)
 * @param epsilon ε, above 0
 * @param momentum μ, of [0, 1); 0 for none
 */
public record RmsPropSettings(float learningRate, float rho, float epsilon, float momentum)
    implements OptimizerSettings {
  @Override
  public int statesPerWeight() {
    return momentum > 0 ? 2 : 1;
  }
}
