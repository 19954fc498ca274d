package dev.ner.dsl;

/**
 * What a weight matrix holds before training.
 *
 * <p><em>fan-in</em> is the number of units that the matrix reads, <em>fan-out</em> the number that
 * it computes; the matrix of each gate counts by itself. Normal numbers are not truncated.
 */
public enum Initializer {
  /**
   * Uniform in {@code ±1/√fan-in}: what PyTorch gives a dense layer, and a recurrent one whose
   * state is as wide as its input.
   */
  UNIFORM,
  /**
   * Uniform in {@code ±√(6 / (fan-in + fan-out))} (Glorot and Bengio 2010); “Xavier” in PyTorch.
   */
  GLOROT_UNIFORM,
  /** Normal with the variance {@code 2 / (fan-in + fan-out)} (Glorot and Bengio 2010). */
  GLOROT_NORMAL,
  /** Uniform in {@code ±√(3 / fan-in)} (LeCun, Bottou, Orr and Müller 1998). */
  LECUN_UNIFORM,
  /** Normal with the variance {@code 1 / fan-in} (LeCun, Bottou, Orr and Müller 1998). */
  LECUN_NORMAL,
  /**
   * Uniform in {@code ±√(6 / fan-in)}, for rectifiers (He, Zhang, Ren and Sun 2015); “Kaiming” in
   * PyTorch.
   */
  HE_UNIFORM,
  /** Normal with the variance {@code 2 / fan-in}, for rectifiers (He, Zhang, Ren and Sun 2015). */
  HE_NORMAL,
  /** Orthogonal rows or columns (Saxe, McClelland and Ganguli 2013). */
  ORTHOGONAL,
  /** Ones on the diagonal, otherwise zeros (Le, Jaitly and Hinton 2015). */
  IDENTITY,
  /** Zeros. */
  ZERO
}
