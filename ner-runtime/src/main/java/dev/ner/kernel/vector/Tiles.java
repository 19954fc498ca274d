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

  /** Tokens of which a weight gradient is summed at once: what is packed stays in the cache. */
  static final int TOKENS = 6 * COUNT;

  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
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
   * c[i][j] += Σ_t d[i][t] · b[t][j], t in ascending order; i of 4 rows, j of 16 columns.
   *
   * @param d rows of {@link #TOKENS}, of which the first {@code tokens} elements count
   * @param stride the elements from one row of c to the next
   */
  static void addOuterProducts(
      float[] d, int dFrom, float[] b, int bFrom, int tokens, float[] c, int cFrom, int stride) {
    int row1 = cFrom + stride;
    int row2 = row1 + stride;
    int row3 = row2 + stride;
    FloatVector c00 = FloatVector.fromArray(S, c, cFrom);
    FloatVector c01 = FloatVector.fromArray(S, c, cFrom + HALF);
    FloatVector c10 = FloatVector.fromArray(S, c, row1);
    FloatVector c11 = FloatVector.fromArray(S, c, row1 + HALF);
    FloatVector c20 = FloatVector.fromArray(S, c, row2);
    FloatVector c21 = FloatVector.fromArray(S, c, row2 + HALF);
    FloatVector c30 = FloatVector.fromArray(S, c, row3);
    FloatVector c31 = FloatVector.fromArray(S, c, row3 + HALF);
    for (int t = 0; t < tokens; t++) {
      int i = dFrom + t;
      int j = bFrom + t * COUNT;
      FloatVector b0 = FloatVector.fromArray(S, b, j);
      FloatVector b1 = FloatVector.fromArray(S, b, j + HALF);
      FloatVector a0 = FloatVector.broadcast(S, d[i]);
      FloatVector a1 = FloatVector.broadcast(S, d[i + TOKENS]);
      FloatVector a2 = FloatVector.broadcast(S, d[i + 2 * TOKENS]);
      FloatVector a3 = FloatVector.broadcast(S, d[i + 3 * TOKENS]);
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
    c10.intoArray(c, row1);
    c11.intoArray(c, row1 + HALF);
    c20.intoArray(c, row2);
    c21.intoArray(c, row2 + HALF);
    c30.intoArray(c, row3);
    c31.intoArray(c, row3 + HALF);
  }

  /** As {@link #addOuterProducts}, i of 8 rows, j of the first 8 of the 16 columns that b has. */
  static void addNarrowOuterProducts(
      float[] d, float[] b, int bFrom, int tokens, float[] c, int cFrom, int stride) {
    FloatVector c0 = FloatVector.fromArray(S, c, cFrom);
    FloatVector c1 = FloatVector.fromArray(S, c, cFrom + stride);
    FloatVector c2 = FloatVector.fromArray(S, c, cFrom + 2 * stride);
    FloatVector c3 = FloatVector.fromArray(S, c, cFrom + 3 * stride);
    FloatVector c4 = FloatVector.fromArray(S, c, cFrom + 4 * stride);
    FloatVector c5 = FloatVector.fromArray(S, c, cFrom + 5 * stride);
    FloatVector c6 = FloatVector.fromArray(S, c, cFrom + 6 * stride);
    FloatVector c7 = FloatVector.fromArray(S, c, cFrom + 7 * stride);
    for (int t = 0; t < tokens; t++) {
      FloatVector b0 = FloatVector.fromArray(S, b, bFrom + t * COUNT);
      c0 = FloatVector.broadcast(S, d[t]).fma(b0, c0);
      c1 = FloatVector.broadcast(S, d[t + TOKENS]).fma(b0, c1);
      c2 = FloatVector.broadcast(S, d[t + 2 * TOKENS]).fma(b0, c2);
      c3 = FloatVector.broadcast(S, d[t + 3 * TOKENS]).fma(b0, c3);
      c4 = FloatVector.broadcast(S, d[t + 4 * TOKENS]).fma(b0, c4);
      c5 = FloatVector.broadcast(S, d[t + 5 * TOKENS]).fma(b0, c5);
      c6 = FloatVector.broadcast(S, d[t + 6 * TOKENS]).fma(b0, c6);
      c7 = FloatVector.broadcast(S, d[t + 7 * TOKENS]).fma(b0, c7);
    }
    c0.intoArray(c, cFrom);
    c1.intoArray(c, cFrom + stride);
    c2.intoArray(c, cFrom + 2 * stride);
    c3.intoArray(c, cFrom + 3 * stride);
    c4.intoArray(c, cFrom + 4 * stride);
    c5.intoArray(c, cFrom + 5 * stride);
    c6.intoArray(c, cFrom + 6 * stride);
    c7.intoArray(c, cFrom + 7 * stride);
  }
}
