package dev.ner.network;

import java.util.List;

/**
 * What the compiler knows of a model; generated code holds it.
 *
 * @param modelClass the binary name of the annotated class
 * @param entities the declared entity types, in order
 * @param summary the layers and widths in one line, such as {@code words: Embedding(50) → context:
 *     LSTM(50) → scores: Dense(17) → tags: LogSoftmax}; a model file made for another summary does
 *     not load
 * @param network makes the generated network
 */
public record ModelDefinition(
    String modelClass, List<String> entities, String summary, NetworkFactory network) {

  public ModelDefinition {
    entities = List.copyOf(entities);
  }
}
