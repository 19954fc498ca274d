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
 */
public record TrainedModel(
    ModelDefinition definition, Inputs inputs, Parameters parameters, int maximumLength) {}
