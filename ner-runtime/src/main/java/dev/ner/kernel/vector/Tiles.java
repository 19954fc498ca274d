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
}
