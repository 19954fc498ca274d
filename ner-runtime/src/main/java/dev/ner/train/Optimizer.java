package dev.ner.train;

/**
 * How weights follow from their gradient: the formula of an algorithm, and its step number. What it
 * remembers of each weight lies beside the weights.
 *
 * <p>A table's rows are updated only when a batch touches them. A row that rests keeps its weights
 * and all that is remembered of it: no momentum moves it, no mean and no weight decays. That is
 * another algorithm than the dense one, and a faster one where most words are rare;
 * docs/decisions/0002-lazy-adam.md compares the scores.
 *
 * <p>Several threads may update different weights at once. The loops have one index for all arrays,
 * for only such a loop is vectorised.
 */
sealed interface Optimizer permits Sgd, RmsProp, Adagrad, Adam {

  /**
   * Begins a step: t grows by one.
   *
   * @param factor what the learning rate is multiplied by in this step
   */
  void beginStep(double factor);

  /**
   * Updates the weights from {@code from} to before {@code to}.
   *
   * @param arrays Modified: the weights and what is remembered. Not modified: the gradient
   * @param scale what g is multiplied by first (clipping)
   * @param decayed whether weight decay acts on these weights
   */
  void update(WeightArrays arrays, float scale, boolean decayed, int from, int to);

  /** The optimiser of the given settings, before its first step. */
  static Optimizer of(OptimizerSettings settings) {
    if (settings instanceof SgdSettings sgd) {
      return new Sgd(sgd);
    } else if (settings instanceof RmsPropSettings rmsProp) {
      return new RmsProp(rmsProp);
    } else if (settings instanceof AdagradSettings adagrad) {
      return new Adagrad(adagrad);
    } else if (settings instanceof AdamSettings adam) {
      return new Adam(adam);
    } else if (settings instanceof AdamWSettings adamW) {
      return new Adam(adamW);
    }
    throw new AssertionError(settings);
  }
}
