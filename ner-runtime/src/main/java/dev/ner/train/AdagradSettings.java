package dev.ner.train;

/**
 * The settings of {@link Adagrad}.
 *
 * @param learningRate η, above 0
 * @param epsilon ε, above 0
 */
public record AdagradSettings(float learningRate, float epsilon) implements OptimizerSettings {
  @Override
  public int statesPerWeight() {
    return 1;
  }
}
