package dev.ner.model;

import dev.ner.input.Inputs;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Parameters;

/**
 * All that a tagger needs: the model's definition, weights and inputs.
 *
 * @param definition what the compiler knows of the model
 * @param inputs what it reads of tokens
 * @param parameters the weights
 * @param maximumLength the longest window in tokens
 * @param temperature what scores are divided by before confidences are taken of them
 */
public record TrainedModel(
    ModelDefinition definition,
    Inputs inputs,
    Parameters parameters,
    int maximumLength,
    double temperature) {

  /** A model whose confidences are not calibrated. */
  public TrainedModel(
      ModelDefinition definition, Inputs inputs, Parameters parameters, int maximumLength) {
    this(definition, inputs, parameters, maximumLength, 1);
  }

  /** The same model at another temperature. */
  public TrainedModel withTemperature(double other) {
    return new TrainedModel(definition, inputs, parameters, maximumLength, other);
  }
}
