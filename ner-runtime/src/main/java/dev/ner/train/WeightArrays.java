package dev.ner.train;

/**
 * Weights, their gradient, and what an optimiser remembers of them: arrays with one index.
 *
 * @param values w
 * @param gradient g, as long as it is needed
 * @param first the first number that an optimiser remembers of each weight; empty if there is none
 * @param second the second
 */
record WeightArrays(float[] values, float[] gradient, float[] first, float[] second) {

  /** Arrays of zeros for the given number of weights. */
  static WeightArrays of(int weights, int statesPerWeight) {
    return new WeightArrays(
        new float[weights],
        new float[weights],
        states(weights, statesPerWeight >= 1),
        states(weights, statesPerWeight >= 2));
  }

  /** One remembered number for each weight, 0 to begin with; empty if it is not needed. */
  static float[] states(int weights, boolean needed) {
    return new float[needed ? weights : 0];
  }

  /** The same with another gradient. */
  WeightArrays withGradient(float[] other) {
    return new WeightArrays(values, other, first, second);
  }
}
