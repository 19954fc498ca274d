package dev.ner.dsl.processor.plan;

/** What a parameter holds before training: the runtime's initialisers, by name. */
public sealed interface Initial {

  /** Normal numbers of mean 0. */
  record Normal(float deviation) implements Initial {}

  /** Uniform numbers in Glorot's range, gate by gate. */
  record Glorot(int gates) implements Initial {}

  /** An orthogonal matrix, gate by gate. */
  record Orthogonal(int gates) implements Initial {}

  /** Zero. */
  record Zero() implements Initial {}

  /** An LSTM's bias: the forget gate's, and zero for the others. */
  record LstmBias(float forget) implements Initial {}
}
