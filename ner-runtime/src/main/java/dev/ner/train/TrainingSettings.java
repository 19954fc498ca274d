package dev.ner.train;

/**
 * How a model is trained.
 *
 * @param epochs how often each sentence is seen, at least 1
 * @param batchSize the number of sentences in a batch, at least 1
 * @param seed determines initial weights, order and dropout
 * @param maximumLength the longest window in tokens, at least 1
 * @param wordDropout d: a training word becomes {@code <UNK>} with probability d / (d + count)
 * @param patience after how many epochs without a better validation score the training ends; 0 for
 *     never before the last epoch
 * @param averaging d, the decay of the weights' moving average, which is then what is validated and
 *     kept, of [0, 1); 0 for none. See {@link Averages}
 * @param clipping how the gradient is limited
 * @param optimizers what moves the weights
 * @param schedule what the learning rates are multiplied by
 */
public record TrainingSettings(
    int epochs,
    int batchSize,
    long seed,
    int maximumLength,
    float wordDropout,
    int patience,
    float averaging,
    Clipping clipping,
    Optimizers optimizers,
    Schedule schedule) {

  /** A plain training: one optimiser at a constant rate, clipping by norm, and no more. */
  public TrainingSettings(
      int epochs,
      int batchSize,
      float clipNorm,
      long seed,
      int maximumLength,
      float wordDropout,
      OptimizerSettings optimizer) {
    this(
        epochs,
        batchSize,
        seed,
        maximumLength,
        wordDropout,
        0,
        0f,
        new Clipping(clipNorm, 0f),
        Optimizers.of(optimizer),
        Schedule.CONSTANT);
  }
}
