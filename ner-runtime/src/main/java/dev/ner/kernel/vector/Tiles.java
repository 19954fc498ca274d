package dev.ner.kernel.vector;

import static dev.ner.kernel.Lanes.COUNT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of small matrices whose sums stay in registers over the whole depth.
 *
 * <p>Eight accumulators hide the latency of the fused multiply-add on two units and leave room for
 * the operands in sixteen registers. The loops take one term an iteration and no local array: C2
 * unrolls them itself, and of larger bodies it spills.
 */
final class Tiles {
  /** The rows of a tile. */
  static final int ROWS = 4;

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final VectorSpecies<Float> FOUR = FloatVector.SPECIES_128;
  private static final int HALF = 8;

  private Tiles() {}

  /** c[i][l] = a[i] for four rows and all sixteen lanes. */
  static void setRows(float[] c, int to, float[] a, int from) {
    for (int i = 0; i < ROWS; i++) {
      FloatVector row = FloatVector.broadcast(S, a[from + i]);
      row.intoArray(c, to + i * COUNT);
      row.intoArray(c, to + i * COUNT + HALF);
    }
  }

  /** c[i][l] += Σ_k a[k][i] · b[k][l], k in ascending order; i of 4 rows, l of 16 columns. */
  static void addProduct(
      float[] a, int aFrom, float[] b, int bFrom, int depth, float[] c, int cFrom) {
    FloatVector c00 = FloatVector.fromArray(S, c, cFrom);
    FloatVector c01 = FloatVector.fromArray(S, c, cFrom + HALF);
    FloatVector c10 = FloatVector.fromArray(S, c, cFrom + COUNT);
    FloatVector c11 = FloatVector.fromArray(S, c, cFrom + COUNT + HALF);
    FloatVector c20 = FloatVector.fromArray(S, c, cFrom + 2 * COUNT);
    FloatVector c21 = FloatVector.fromArray(S, c, cFrom + 2 * COUNT + HALF);
    FloatVector c30 = FloatVector.fromArray(S, c, cFrom + 3 * COUNT);
    FloatVector c31 = FloatVector.fromArray(S, c, cFrom + 3 * COUNT + HALF);
    for (int k = 0; k < depth; k++) {
      int i = aFrom + k * ROWS;
      int j = bFrom + k * COUNT;
      FloatVector b0 = FloatVector.fromArray(S, b, j);
      FloatVector b1 = FloatVector.fromArray(S, b, j + HALF);
      FloatVector a0 = FloatVector.broadcast(S, a[i]);
      FloatVector a1 = FloatVector.broadcast(S, a[i + 1]);
      FloatVector a2 = FloatVector.broadcast(S, a[i + 2]);
      FloatVector a3 = FloatVector.broadcast(S, a[i + 3]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
    }
    c00.intoArray(c, cFrom);
    c01.intoArray(c, cFrom + HALF);
    c10.intoArray(c, cFrom + COUNT);
    c11.intoArray(c, cFrom + COUNT + HALF);
    c20.intoArray(c, cFrom + 2 * COUNT);
    c21.intoArray(c, cFrom + 2 * COUNT + HALF);
    c30.intoArray(c, cFrom + 3 * COUNT);
    c31.intoArray(c, cFrom + 3 * COUNT + HALF);
  }

  /**
   * c[i][j] += Σ_p Σ_l d[p][i][l] · b[p][l][j], in the order of panels, then lanes; i of 4 rows, j
   * of 16 columns.
   *
   * @param dStride from one panel of d to the next
   */
  static void addOuterProducts(
      float[] d, int dFrom, int dStride, float[] b, int bFrom, int panels, float[] c, int cFrom) {
    FloatVector c00 = FloatVector.fromArray(S, c, cFrom);
    FloatVector c01 = FloatVector.fromArray(S, c, cFrom + HALF);
    FloatVector c10 = FloatVector.fromArray(S, c, cFrom + COUNT);
    FloatVector c11 = FloatVector.fromArray(S, c, cFrom + COUNT + HALF);
    FloatVector c20 = FloatVector.fromArray(S, c, cFrom + 2 * COUNT);
    FloatVector c21 = FloatVector.fromArray(S, c, cFrom + 2 * COUNT + HALF);
    FloatVector c30 = FloatVector.fromArray(S, c, cFrom + 3 * COUNT);
    FloatVector c31 = FloatVector.fromArray(S, c, cFrom + 3 * COUNT + HALF);
    for (int panel = 0; panel < panels; panel++) {
      int from = dFrom + panel * dStride;
      int bPanel = bFrom + panel * COUNT * COUNT;
      for (int lane = 0; lane < COUNT; lane++) {
        int i = from + lane;
        int j = bPanel + lane * COUNT;
        FloatVector b0 = FloatVector.fromArray(S, b, j);
        FloatVector b1 = FloatVector.fromArray(S, b, j + HALF);
        FloatVector a0 = FloatVector.broadcast(S, d[i]);
        FloatVector a1 = FloatVector.broadcast(S, d[i + COUNT]);
        FloatVector a2 = FloatVector.broadcast(S, d[i + 2 * COUNT]);
        FloatVector a3 = FloatVector.broadcast(S, d[i + 3 * COUNT]);
        c00 = a0.fma(b0, c00);
        c01 = a0.fma(b1, c01);
        c10 = a1.fma(b0, c10);
        c11 = a1.fma(b1, c11);
        c20 = a2.fma(b0, c20);
        c21 = a2.fma(b1, c21);
        c30 = a3.fma(b0, c30);
        c31 = a3.fma(b1, c31);
      }
    }
    c00.intoArray(c, cFrom);
    c01.intoArray(c, cFrom + HALF);
    c10.intoArray(c, cFrom + COUNT);
    c11.intoArray(c, cFrom + COUNT + HALF);
    c20.intoArray(c, cFrom + 2 * COUNT);
    c21.intoArray(c, cFrom + 2 * COUNT + HALF);
    c30.intoArray(c, cFrom + 3 * COUNT);
    c31.intoArray(c, cFrom + 3 * COUNT + HALF);
  }

  /**
   * The affine map of one column: {@code out = bias + W·in}. Eight tiles are summed at once; where
   * fewer are left, the last one several times.
   *
   * @param out Modified; has room for the rows rounded up to a multiple of 32
   */
  static void affineOfOne(float[] w, int rows, float[] in, int from, int depth, float[] out) {
    int stride = (1 + depth) * ROWS;
    int last = (rows - 1) / ROWS;
    for (int tile = 0; tile <= last; tile += 8) {
      int w0 = tile * stride;
      int w1 = Math.min(tile + 1, last) * stride;
      int w2 = Math.min(tile + 2, last) * stride;
      int w3 = Math.min(tile + 3, last) * stride;
      int w4 = Math.min(tile + 4, last) * stride;
      int w5 = Math.min(tile + 5, last) * stride;
      int w6 = Math.min(tile + 6, last) * stride;
      int w7 = Math.min(tile + 7, last) * stride;
      FloatVector c0 = FloatVector.fromArray(FOUR, w, w0);
      FloatVector c1 = FloatVector.fromArray(FOUR, w, w1);
      FloatVector c2 = FloatVector.fromArray(FOUR, w, w2);
      FloatVector c3 = FloatVector.fromArray(FOUR, w, w3);
      FloatVector c4 = FloatVector.fromArray(FOUR, w, w4);
      FloatVector c5 = FloatVector.fromArray(FOUR, w, w5);
      FloatVector c6 = FloatVector.fromArray(FOUR, w, w6);
      FloatVector c7 = FloatVector.fromArray(FOUR, w, w7);
      for (int k = 0; k < depth; k++) {
        int i = (1 + k) * ROWS;
        FloatVector x = FloatVector.broadcast(FOUR, in[from + k]);
        c0 = x.fma(FloatVector.fromArray(FOUR, w, w0 + i), c0);
        c1 = x.fma(FloatVector.fromArray(FOUR, w, w1 + i), c1);
        c2 = x.fma(FloatVector.fromArray(FOUR, w, w2 + i), c2);
        c3 = x.fma(FloatVector.fromArray(FOUR, w, w3 + i), c3);
        c4 = x.fma(FloatVector.fromArray(FOUR, w, w4 + i), c4);
        c5 = x.fma(FloatVector.fromArray(FOUR, w, w5 + i), c5);
        c6 = x.fma(FloatVector.fromArray(FOUR, w, w6 + i), c6);
        c7 = x.fma(FloatVector.fromArray(FOUR, w, w7 + i), c7);
      }
      int to = tile * ROWS;
      c0.intoArray(out, to);
      c1.intoArray(out, to + ROWS);
      c2.intoArray(out, to + 2 * ROWS);
      c3.intoArray(out, to + 3 * ROWS);
      c4.intoArray(out, to + 4 * ROWS);
      c5.intoArray(out, to + 5 * ROWS);
      c6.intoArray(out, to + 6 * ROWS);
      c7.intoArray(out, to + 7 * ROWS);
    }
  }
}
