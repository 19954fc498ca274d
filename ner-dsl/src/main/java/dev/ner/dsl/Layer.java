package dev.ner.dsl;

/**
 * The type of a model's fields: each field that has it is one layer of the network.
 *
 * <p>What the layer does is said by its annotation, such as {@link LSTM}; the field's name names it
 * in messages, reports and parameters. Nobody ever holds a {@code Layer}: the fields of a model
 * class are read by the compiler alone.
 */
public final class Layer {
  private Layer() {}
}
