package dev.ner.dsl.processor.spec;

import java.util.OptionalInt;

/** What a layer does, with the settings of its shape. */
public sealed interface LayerKind {

  /** The simple name of its annotation. */
  String annotation();

  /** The width as declared; empty where none was. */
  OptionalInt declaredUnits();

  /** Rows of a learnt table, by word. */
  record Embedding(int units) implements LayerKind {
    @Override
    public String annotation() {
      return "Embedding";
    }

    @Override
    public OptionalInt declaredUnits() {
      return OptionalInt.of(units);
    }
  }

  /** A recurrent layer with long short-term memory. */
  record Lstm(int units) implements LayerKind {
    @Override
    public String annotation() {
      return "LSTM";
    }

    @Override
    public OptionalInt declaredUnits() {
      return OptionalInt.of(units);
    }
  }

  /** An affine map of each token's vector; without units, as wide as there are tags. */
  record Dense(OptionalInt declaredUnits) implements LayerKind {
    @Override
    public String annotation() {
      return "Dense";
    }
  }

  /** The logarithm of the tags' probabilities. */
  record LogSoftmax() implements LayerKind {
    @Override
    public String annotation() {
      return "LogSoftmax";
    }

    @Override
    public OptionalInt declaredUnits() {
      return OptionalInt.empty();
    }
  }

  /** Whether it turns words into vectors: every path begins with such a layer. */
  default boolean isInput() {
    return this instanceof Embedding;
  }

  /** Whether a token's output depends on the tokens before it. */
  default boolean isRecurrent() {
    return this instanceof Lstm;
  }

  /** As a user reads it: {@code LSTM(50)}, {@code LogSoftmax}. */
  default String describe() {
    return declaredUnits().isPresent()
        ? annotation() + "(" + declaredUnits().getAsInt() + ")"
        : annotation();
  }
}
