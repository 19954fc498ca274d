package dev.ner.evaluate;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;

/**
 * What a split is evaluated from.
 *
 * @param gold the labelled sentences of the split
 * @param predicted the tag that the model gave to each token of {@code gold}, by token; not
 *     modified
 * @param tags the tags
 * @param training what the training split says of the words; it shares the word table of {@code
 *     gold}
 * @param confidences how sure the predicted entities are; null if that is not known
 */
public record EvaluationInput(
    Sentences gold,
    short[] predicted,
    TagSet tags,
    TrainingWords training,
    Confidences confidences) {

  /**
   * How sure the predicted entities are.
   *
   * @param temperature what the confidences were calibrated with
   * @param values two for each token: at the first token of each predicted entity its confidence at
   *     that temperature, and at 1; not modified
   */
  public record Confidences(double temperature, float[] values) {}

  /** Without confidences. */
  public EvaluationInput(Sentences gold, short[] predicted, TagSet tags, TrainingWords training) {
    this(gold, predicted, tags, training, null);
  }

  public EvaluationInput {
    if (predicted.length != gold.tokenCount()) {
      throw new IllegalArgumentException(
          predicted.length + " predicted tags for " + gold.tokenCount() + " tokens");
    }
    if (training.words() != gold.words()) {
      throw new IllegalArgumentException("the splits do not share their word table");
    }
  }
}
