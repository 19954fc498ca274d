package dev.ner.train;

/** Is told how a training goes on; by the thread that trains. */
public interface TrainingListener {

  /**
   * After each batch.
   *
   * @param loss the mean cross-entropy of the epoch's tokens so far, in nats
   */
  void batchDone(int epoch, int batch, int batches, long epochTokens, double loss);

  /** After each epoch and its validation. */
  void epochDone(EpochResult result);

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
