package dev.ner.network;

/**
 * What a parameter holds before training.
 *
 * <p>A matrix of several gates is {@code gates · units} rows; each gate's block is filled on its
 * own.
 */
public sealed interface Initializer {

  /** Independent normal numbers of mean 0. */
  record Normal(float deviation) implements Initializer {}

  /**
   * Independent uniform numbers in {@code ±√(6 / (rows/gates + columns))} (Glorot and Bengio 2010,
   * equation 16).
   */
  record GlorotUniform(int gates) implements Initializer {}

  /** Orthogonal rows or columns in each gate's block (Saxe, McClelland and Ganguli 2013). */
  record Orthogonal(int gates) implements Initializer {}

  /** Zero. */
  record Zero() implements Initializer {}

  /**
   * The bias of an LSTM, gate order i, f, g, o: {@code forget} for the forget gate (Jozefowicz,
   * Zaremba and Sutskever 2015), zero for the others.
   */
  record LstmBias(float forget) implements Initializer {}
}
