package dev.ner.train;

/** An optimiser and its settings. */
public sealed interface OptimizerSettings
    permits SgdSettings, RmsPropSettings, AdagradSettings, AdamSettings, AdamWSettings {

  /** η, the step size before the schedule; above 0. */
  float learningRate();

  /** How many numbers the optimiser remembers of each weight. */
  int statesPerWeight();

  /** What the first number that is remembered of each weight is before the first step. */
  default float initialState() {
    return 0f;
  }
}
