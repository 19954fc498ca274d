package dev.ner.kernel;

/**
 * Sums of scaled rows, the inner loops of {@link ScalarKernels}.
 *
 * <p>Each row is an array of its own and all are walked by one index, because C2 vectorises that
 * and no other form. Three rows by three, each loaded before the first is stored: on JDK 17 a
 * larger body exceeds the limit beyond which C2 does not unroll a loop and therefore does not
 * vectorise it (60 nodes, {@code LoopUnrollLimit}), and is five times slower.
 */
final class Rows {
  private Rows() {}

  /**
   * Rows of at least n elements, of such a length that a row with its header (16 bytes) fills whole
   * cache lines. Allocated one after the other, they are aligned alike, and where C2 aligns one of
   * the rows that it walks, it aligns its neighbours: a vector that crosses a line costs twice.
   */
  static float[][] allocate(int count, int n) {
    return new float[count][(n + 4 + 15) / 16 * 16 - 4];
  }

  /**
   * The product of a matrix of scalars with a matrix of rows: {@code c[from + i] += Σ_j
   * w[i][j]·b[first + j]}, j ascending.
   *
   * @param c Modified: the rows c[from .. from + count)
   * @param b the rows b[first .. first + depth). Not modified
   * @param w the scalars: w[i][j] is at {@code at + i · step + j · stride}
   * @param n the length of a row
   */
  static void addProduct(
      float[][] c,
      int from,
      int count,
      float[][] b,
      int first,
      int depth,
      float[] w,
      int at,
      int step,
      int stride,
      int n) {
    int i = 0;
    for (; i + 2 < count; i += 3) {
      float[] c0 = c[from + i];
      float[] c1 = c[from + i + 1];
      float[] c2 = c[from + i + 2];
      for (int j = 0; j < depth; j += 3) {
        int s = at + i * step + j * stride;
        addTo3(c0, c1, c2, b, first + j, Math.min(3, depth - j), w, s, step, stride, n);
      }
    }
    for (; i < count; i++) {
      addProduct(c[from + i], b, first, depth, w, at + i * step, stride, n);
    }
  }

  /** {@code c += Σ_j w[at + j · stride]·b[first + j]}, j ascending. */
  static void addProduct(
      float[] c, float[][] b, int first, int depth, float[] w, int at, int stride, int n) {
    int j = 0;
    for (; j + 3 < depth; j += 4) {
      int s = at + j * stride;
      add4To1(
          c,
          b[first + j],
          b[first + j + 1],
          b[first + j + 2],
          b[first + j + 3],
          w[s],
          w[s + stride],
          w[s + 2 * stride],
          w[s + 3 * stride],
          n);
    }
    for (; j < depth; j++) {
      add1To1(c, b[first + j], w[at + j * stride], n);
    }
  }

  private static void addTo3(
      float[] c0,
      float[] c1,
      float[] c2,
      float[][] b,
      int first,
      int count,
      float[] w,
      int at,
      int step,
      int stride,
      int n) {
    float[] b0 = b[first];
    float w00 = w[at];
    float w01 = w[at + step];
    float w02 = w[at + 2 * step];
    if (count == 1) {
      for (int i = 0; i < n; i++) {
        float x0 = b0[i];
        c0[i] = Math.fma(w00, x0, c0[i]);
        c1[i] = Math.fma(w01, x0, c1[i]);
        c2[i] = Math.fma(w02, x0, c2[i]);
      }
      return;
    }
    float[] b1 = b[first + 1];
    float w10 = w[at + stride];
    float w11 = w[at + stride + step];
    float w12 = w[at + stride + 2 * step];
    if (count == 2) {
      for (int i = 0; i < n; i++) {
        float x0 = b0[i];
        float x1 = b1[i];
        c0[i] = Math.fma(w10, x1, Math.fma(w00, x0, c0[i]));
        c1[i] = Math.fma(w11, x1, Math.fma(w01, x0, c1[i]));
        c2[i] = Math.fma(w12, x1, Math.fma(w02, x0, c2[i]));
      }
      return;
    }
    float[] b2 = b[first + 2];
    float w20 = w[at + 2 * stride];
    float w21 = w[at + 2 * stride + step];
    float w22 = w[at + 2 * stride + 2 * step];
    for (int i = 0; i < n; i++) {
      float x0 = b0[i];
      float x1 = b1[i];
      float x2 = b2[i];
      c0[i] = Math.fma(w20, x2, Math.fma(w10, x1, Math.fma(w00, x0, c0[i])));
      c1[i] = Math.fma(w21, x2, Math.fma(w11, x1, Math.fma(w01, x0, c1[i])));
      c2[i] = Math.fma(w22, x2, Math.fma(w12, x1, Math.fma(w02, x0, c2[i])));
    }
  }

  /** {@code c += w0·b0 + w1·b1 + w2·b2 + w3·b3} over the first n elements. */
  private static void add4To1(
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
  private static void add1To1(float[] c, float[] b, float w, int n) {
    for (int i = 0; i < n; i++) {
      c[i] = Math.fma(w, b[i], c[i]);
    }
  }
}
