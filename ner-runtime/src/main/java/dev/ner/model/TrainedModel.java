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
 */
public record TrainedModel(
    ModelDefinition definition, Vocabulary vocabulary, Parameters parameters, int maximumLength) {}
