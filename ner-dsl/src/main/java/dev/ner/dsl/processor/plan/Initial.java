package dev.ner.dsl.processor.plan;

import dev.ner.dsl.Initializer;

/** What a parameter holds before training. */
public sealed interface Initial {

  /** Normal numbers of mean 0. */
  record Normal(float deviation) implements Initial {}

  /** A matrix of weights, gate by gate. */
  record Weights(Initializer initializer, int gates) implements Initial {}

  /** Zero. */
  record Zero() implements Initial {}

  /** One number everywhere. */
  record Constant(float value) implements Initial {}

  /** An LSTM's bias: the forget gate's, and zero for the others. */
  record LstmBias(float forget) implements Initial {}
}
