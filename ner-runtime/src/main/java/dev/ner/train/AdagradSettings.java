package dev.ner.train;

/**
 * The settings of {@link Adagrad}.
 *
 * @param learningRate η, above 0
 * @param epsilon ε, above 0
 * @param initialAccumulator s before the first step, 0 or more
 */
public record AdagradSettings(float learningRate, float epsilon, float initialAccumulator)
    implements OptimizerSettings {
  @Override
  public int statesPerWeight() {
    return 1;
  }

  @Override
  public float initialState() {
    return initialAccumulator;
  }
}
