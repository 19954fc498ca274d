package dev.ner.network;

/**
 * What a parameter holds before training.
 *
 * <p>A matrix of several gates is {@code gates · units} rows; each gate's block is filled on its
 * own, and the widths below are the block's: <em>fan-in</em> the number of its columns, the units
 * that it reads, and <em>fan-out</em> the number of its rows, the units that it computes. Normal
 * numbers are not truncated, as in PyTorch and Trax; Keras cuts them at two deviations.
 */
public sealed interface Initializer {

  /** Independent normal numbers of mean 0. */
  record Normal(float deviation) implements Initializer {}

  /**
   * Independent uniform numbers in {@code ±1/√fan-in}: how PyTorch fills the weights of a dense
   * layer and, where the state is as wide as the input, of a recurrent one. (Others call other
   * intervals by this name: Keras ±0.05, Trax ±1.)
   */
  record Uniform() implements Initializer {}

  /**
   * Independent uniform numbers in {@code ±√(6 / (fan-in + fan-out))} (Glorot and Bengio 2010,
   * equation 16); “Xavier” in PyTorch.
   */
  record GlorotUniform(int gates) implements Initializer {}

  /**
   * Independent normal numbers of mean 0 and variance {@code 2 / (fan-in + fan-out)}, that of
   * {@link GlorotUniform} (Glorot and Bengio 2010, equation 12).
   */
  record GlorotNormal(int gates) implements Initializer {}

  /**
   * Independent uniform numbers in {@code ±√(3 / fan-in)}, of variance {@code 1 / fan-in} (LeCun,
   * Bottou, Orr and Müller 1998, section 4.6).
   */
  record LeCunUniform() implements Initializer {}

  /**
   * Independent normal numbers of mean 0 and variance {@code 1 / fan-in} (LeCun, Bottou, Orr and
   * Müller 1998, section 4.6).
   */
  record LeCunNormal() implements Initializer {}

  /**
   * Independent uniform numbers in {@code ±√(6 / fan-in)}, of variance {@code 2 / fan-in}, for
   * rectifiers (He, Zhang, Ren and Sun 2015, equation 10); “Kaiming” in PyTorch.
   */
  record HeUniform() implements Initializer {}

  /**
   * Independent normal numbers of mean 0 and variance {@code 2 / fan-in}, for rectifiers (He,
   * Zhang, Ren and Sun 2015, equation 10).
   */
  record HeNormal() implements Initializer {}

  /** Orthogonal rows or columns in each gate's block (Saxe, McClelland and Ganguli 2013). */
  record Orthogonal(int gates) implements Initializer {}

  /**
   * Ones on the diagonal of each gate's block, otherwise zeros (Le, Jaitly and Hinton 2015, for the
   * recurrent weights of rectifiers).
   */
  record Identity(int gates) implements Initializer {}

  /** One number everywhere. */
  record Constant(float value) implements Initializer {}

  /** Zero. */
  record Zero() implements Initializer {}

  /**
   * The bias of an LSTM, gate order i, f, g, o: {@code forget} for the forget gate (Jozefowicz,
   * Zaremba and Sutskever 2015), zero for the others.
   */
  record LstmBias(float forget) implements Initializer {}
}
