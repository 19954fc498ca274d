package dev.ner.model;

import dev.ner.batch.Vocabulary;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Parameters;

/**
 * All that a tagger needs: the model's definition, weights and vocabulary.
 *
 * @param definition what the compiler knows of the model
 * @param vocabulary the words
 * @param parameters the weights
 * @param maximumLength the longest window in tokens
 * @param temperature what scores are divided by before confidences are taken of them
 */
public record TrainedModel(
    ModelDefinition definition,
    Vocabulary vocabulary,
    Parameters parameters,
    int maximumLength,
    double temperature) {

  /** A model whose confidences are not calibrated. */
  public TrainedModel(
      ModelDefinition definition, Vocabulary vocabulary, Parameters parameters, int maximumLength) {
    this(definition, vocabulary, parameters, maximumLength, 1);
  }

  /** The same model at another temperature. */
  public TrainedModel withTemperature(double other) {
    return new TrainedModel(definition, vocabulary, parameters, maximumLength, other);
  }
}
