package dev.ner.train;

import dev.ner.network.Parameters;

/** Is told how a training goes on; by the thread that trains. */
public interface TrainingListener {

  /**
   * After each optimiser step, before {@link #batchDone}.
   *
   * @param norm the Euclidean norm of the step's whole gradient before any clipping
   * @param factor what the gradient was multiplied by so that its norm is at most the clipping
   *     norm; 1 if it was short enough. Where elements are clipped by value, that was done before,
   *     and the factor is for what was left
   */
  default void stepDone(int epoch, int batch, double norm, float factor) {}

  /**
   * After each batch.
   *
   * @param loss the mean cross-entropy of the epoch's tokens so far, in nats
   */
  void batchDone(int epoch, int batch, int batches, long epochTokens, double loss);

  /**
   * After each epoch, before its validation.
   *
   * @param parameters the weights as the optimisers left them, averaged or not. Not to be modified,
   *     and valid during the call only
   */
  default void weights(int epoch, Parameters parameters) {}

  /** After each epoch and its validation. */
  void epochDone(EpochResult result);

  /** After the last epoch, if patience ended before the epochs did. */
  default void stoppedEarly(int epoch) {}

  /**
   * At the end of the training of a linear chain, when its score of O was balanced.
   *
   * @param lowered what the score of O was lowered by, in nats; 0 if it is good as it is
   * @param before the entity F1 on the validation split before that
   * @param after the same with the lowered score
   */
  default void balanced(double lowered, double before, double after) {}

  /**
   * What an epoch brought.
   *
   * @param epoch counted from 1
   * @param tokens the number of training tokens seen
   * @param loss the mean cross-entropy of its tokens, in nats
   * @param validationAccuracy the share of validation tokens tagged rightly
   * @param validationF1 the entity F1 on the validation split
   * @param best whether these weights are the best so far
   */
  record EpochResult(
      int epoch,
      long tokens,
      double loss,
      double validationAccuracy,
      double validationF1,
      boolean best) {}
}
