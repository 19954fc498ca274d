package dev.ner.kernel;

/**
 * Sums of scaled rows, the inner loops of {@link ScalarKernels}.
 *
 * <p>Each row is an array of its own and all are walked by one index, because C2 vectorises that
 * and no other form. Every element of a row of C takes its terms in the order of the rows of B.
 */
final class Rows {
  private Rows() {}

  /** {@code c_i += w0i·b0 + w1i·b1 + w2i·b2} for i in 0..3, over the first n elements. */
  static void add3To4(
      float[] c0,
      float[] c1,
      float[] c2,
      float[] c3,
      float[] b0,
      float[] b1,
      float[] b2,
      float w00,
      float w01,
      float w02,
      float w03,
      float w10,
      float w11,
      float w12,
      float w13,
      float w20,
      float w21,
      float w22,
      float w23,
      int n) {
    for (int i = 0; i < n; i++) {
      c0[i] = Math.fma(w20, b2[i], Math.fma(w10, b1[i], Math.fma(w00, b0[i], c0[i])));
      c1[i] = Math.fma(w21, b2[i], Math.fma(w11, b1[i], Math.fma(w01, b0[i], c1[i])));
      c2[i] = Math.fma(w22, b2[i], Math.fma(w12, b1[i], Math.fma(w02, b0[i], c2[i])));
      c3[i] = Math.fma(w23, b2[i], Math.fma(w13, b1[i], Math.fma(w03, b0[i], c3[i])));
    }
  }

  /** {@code c_i += w_i·b} for i in 0..3, over the first n elements. */
  static void add1To4(
      float[] c0,
      float[] c1,
      float[] c2,
      float[] c3,
      float[] b,
      float w0,
      float w1,
      float w2,
      float w3,
      int n) {
    for (int i = 0; i < n; i++) {
      c0[i] = Math.fma(w0, b[i], c0[i]);
      c1[i] = Math.fma(w1, b[i], c1[i]);
      c2[i] = Math.fma(w2, b[i], c2[i]);
      c3[i] = Math.fma(w3, b[i], c3[i]);
    }
  }

  /** {@code c += w0·b0 + w1·b1 + w2·b2 + w3·b3} over the first n elements. */
  static void add4To1(
      float[] c,
      float[] b0,
      float[] b1,
      float[] b2,
      float[] b3,
      float w0,
      float w1,
      float w2,
      float w3,
      int n) {
    for (int i = 0; i < n; i++) {
      float sum = Math.fma(w1, b1[i], Math.fma(w0, b0[i], c[i]));
      c[i] = Math.fma(w3, b3[i], Math.fma(w2, b2[i], sum));
    }
  }

  /** {@code c += w·b} over the first n elements. */
  static void add1To1(float[] c, float[] b, float w, int n) {
    for (int i = 0; i < n; i++) {
      c[i] = Math.fma(w, b[i], c[i]);
    }
  }
}
