package dev.ner.train;

/**
 * How a model is trained.
 *
 * @param epochs how often each sentence is seen, at least 1
 * @param batchSize the number of sentences in a batch, at least 1
 * @param clipNorm the largest Euclidean norm of the gradient of a batch; a longer one is shortened
 *     to it (Pascanu, Mikolov and Bengio 2013). 0 for no clipping
 * @param seed determines initial weights, order and dropout
 * @param maximumLength the longest window in tokens, at least 1
 * @param wordDropout d: a training word becomes {@code <UNK>} with probability d / (d + count)
 * @param adam the optimiser's settings
 */
public record TrainingSettings(
    int epochs,
    int batchSize,
    float clipNorm,
    long seed,
    int maximumLength,
    float wordDropout,
    AdamSettings adam) {}
