package dev.ner.kernel.vector;

import static dev.ner.kernel.Lanes.COUNT;

import dev.ner.kernel.Functions;
import dev.ner.kernel.PackedWeights;
import dev.ner.kernel.ScalarKernels;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels by the Vector API.
 *
 * <p>A product is computed in tiles of four outputs by sixteen lanes: eight accumulators of eight
 * lanes stay in registers over the whole depth. Loaded by name alone, since the incubating module
 * may be absent. Longer than most files, because a provider's kernels stand together.
 */
public final class VectorKernels extends ScalarKernels {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final int HALF = 8;
  private static final int ROWS = 4;

  /** Panels of which a weight gradient is summed at once: what is packed stays in the cache. */
  private static final int RUN = 8;

  private final float[] tile = new float[ROWS * COUNT];
  private float[] left = {};
  private float[] right = {};
  private float[] sums = {};

  /** Whether the machine has vectors of eight floats; with shorter ones plain Java is faster. */
  public static boolean wideVectors() {
    return FloatVector.SPECIES_PREFERRED.length() >= HALF;
  }

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public boolean tiled() {
    return true;
  }

  @Override
  public void affine(
      PackedWeights weights,
      int rows,
      float[] first,
      int firstPanel,
      int firstDepth,
      float[] second,
      int secondPanel,
      int secondDepth,
      float[] out,
      int outPanel,
      int panels,
      int lanes) {
    float[] w = weights.tiles();
    int stride = (1 + firstDepth + secondDepth) * 4;
    for (int panel = 0; panel < panels; panel++) {
      int x = (firstPanel + panel) * firstDepth * COUNT;
      int h = (secondPanel + panel) * secondDepth * COUNT;
      int to = (outPanel + panel) * rows * COUNT;
      int tile = 0;
      for (int row = 0; row < rows; row += 4, tile += stride) {
        affineTile(
            w,
            tile,
            first,
            x,
            firstDepth,
            second,
            h,
            secondDepth,
            out,
            to + row * COUNT,
            Math.min(4, rows - row));
      }
    }
  }

  private static void affineTile(
      float[] w,
      int tile,
      float[] first,
      int x,
      int firstDepth,
      float[] second,
      int h,
      int secondDepth,
      float[] out,
      int to,
      int rows) {
    FloatVector c00 = FloatVector.broadcast(S, w[tile]);
    FloatVector c10 = FloatVector.broadcast(S, w[tile + 1]);
    FloatVector c20 = FloatVector.broadcast(S, w[tile + 2]);
    FloatVector c30 = FloatVector.broadcast(S, w[tile + 3]);
    FloatVector c01 = c00;
    FloatVector c11 = c10;
    FloatVector c21 = c20;
    FloatVector c31 = c30;
    int a = tile + 4;
    for (int k = 0; k < firstDepth; k++, a += 4) {
      FloatVector b0 = FloatVector.fromArray(S, first, x + k * COUNT);
      FloatVector b1 = FloatVector.fromArray(S, first, x + k * COUNT + HALF);
      FloatVector a0 = FloatVector.broadcast(S, w[a]);
      FloatVector a1 = FloatVector.broadcast(S, w[a + 1]);
      FloatVector a2 = FloatVector.broadcast(S, w[a + 2]);
      FloatVector a3 = FloatVector.broadcast(S, w[a + 3]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
    }
    for (int k = 0; k < secondDepth; k++, a += 4) {
      FloatVector b0 = FloatVector.fromArray(S, second, h + k * COUNT);
      FloatVector b1 = FloatVector.fromArray(S, second, h + k * COUNT + HALF);
      FloatVector a0 = FloatVector.broadcast(S, w[a]);
      FloatVector a1 = FloatVector.broadcast(S, w[a + 1]);
      FloatVector a2 = FloatVector.broadcast(S, w[a + 2]);
      FloatVector a3 = FloatVector.broadcast(S, w[a + 3]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
    }
    store(out, to, rows, c00, c01, c10, c11, c20, c21, c30, c31);
  }

  private static void store(
      float[] out,
      int to,
      int rows,
      FloatVector c00,
      FloatVector c01,
      FloatVector c10,
      FloatVector c11,
      FloatVector c20,
      FloatVector c21,
      FloatVector c30,
      FloatVector c31) {
    c00.intoArray(out, to);
    c01.intoArray(out, to + HALF);
    if (rows > 1) {
      c10.intoArray(out, to + COUNT);
      c11.intoArray(out, to + COUNT + HALF);
    }
    if (rows > 2) {
      c20.intoArray(out, to + 2 * COUNT);
      c21.intoArray(out, to + 2 * COUNT + HALF);
    }
    if (rows > 3) {
      c30.intoArray(out, to + 3 * COUNT);
      c31.intoArray(out, to + 3 * COUNT + HALF);
    }
  }

  @Override
  public void multiplyAdd(
      PackedWeights weights,
      int rows,
      float[] in,
      int inPanel,
      int depth,
      float[] out,
      int outPanel,
      int panels) {
    float[] w = weights.tiles();
    int stride = (1 + depth) * ROWS;
    int whole = rows / ROWS * ROWS;
    for (int panel = 0; panel < panels; panel++) {
      int from = (inPanel + panel) * depth * COUNT;
      int to = (outPanel + panel) * rows * COUNT;
      int first = ROWS; // behind the bias
      for (int row = 0; row < whole; row += ROWS, first += stride) {
        addProduct(w, first, in, from, depth, out, to + row * COUNT);
      }
      if (whole < rows) {
        int rest = (rows - whole) * COUNT;
        System.arraycopy(out, to + whole * COUNT, tile, 0, rest);
        addProduct(w, first, in, from, depth, tile, 0);
        System.arraycopy(tile, 0, out, to + whole * COUNT, rest);
      }
    }
  }

  /** c[i][l] += Σ_k a[k][i] · b[k][l], k in ascending order; i of 4 rows, l of 16 columns. */
  private static void addProduct(
      float[] a, int aFrom, float[] b, int bFrom, int depth, float[] c, int cFrom) {
    FloatVector c00 = FloatVector.fromArray(S, c, cFrom);
    FloatVector c01 = FloatVector.fromArray(S, c, cFrom + HALF);
    FloatVector c10 = FloatVector.fromArray(S, c, cFrom + COUNT);
    FloatVector c11 = FloatVector.fromArray(S, c, cFrom + COUNT + HALF);
    FloatVector c20 = FloatVector.fromArray(S, c, cFrom + 2 * COUNT);
    FloatVector c21 = FloatVector.fromArray(S, c, cFrom + 2 * COUNT + HALF);
    FloatVector c30 = FloatVector.fromArray(S, c, cFrom + 3 * COUNT);
    FloatVector c31 = FloatVector.fromArray(S, c, cFrom + 3 * COUNT + HALF);
    int i = aFrom;
    int j = bFrom;
    for (int k = 0; k < depth; k++, i += ROWS, j += COUNT) {
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

  @Override
  public void weightGradient(
      float[] outGradient,
      int rows,
      int groups,
      float[] in,
      int[] inPanels,
      int inPanel,
      int depth,
      int panels,
      float[] gradient,
      int offset) {
    int rowTiles = (rows + ROWS - 1) / ROWS;
    int columnTiles = (depth + COUNT - 1) / COUNT;
    left = reserve(left, rowTiles * ROWS * RUN * COUNT);
    right = reserve(right, columnTiles * COUNT * RUN * COUNT);
    sums = reserve(sums, rowTiles * ROWS * columnTiles * COUNT);
    Arrays.fill(sums, 0, rowTiles * ROWS * columnTiles * COUNT, 0f);
    for (int from = 0; from < panels; from += RUN) {
      int run = Math.min(RUN, panels - from);
      packLeft(outGradient, rows, from, run);
      packRight(in, inPanels, inPanel, depth, from, run);
      int c = 0;
      for (int row = 0; row < rowTiles; row++) {
        int a = row * ROWS * run * COUNT;
        for (int column = 0; column < columnTiles; column++, c += ROWS * COUNT) {
          addProduct(left, a, right, column * COUNT * run * COUNT, run * COUNT, sums, c);
        }
      }
    }
    addSums(rows, groups, depth, columnTiles, gradient, offset);
  }

  /** left[r/4][p·16 + l][r%4] = d[p][r][l] for a run of panels. */
  private void packLeft(float[] d, int rows, int from, int run) {
    for (int panel = 0; panel < run; panel++) {
      int i = (from + panel) * rows * COUNT;
      for (int row = 0; row < rows; row++, i += COUNT) {
        int to = (row / ROWS * run + panel) * COUNT * ROWS + row % ROWS;
        for (int lane = 0; lane < COUNT; lane++) {
          left[to + lane * ROWS] = d[i + lane];
        }
      }
    }
  }

  /** right[k/16][p·16 + l][k%16] = in[p][k][l] for a run of panels. */
  private void packRight(float[] in, int[] inPanels, int inPanel, int depth, int from, int run) {
    for (int panel = 0; panel < run; panel++) {
      int source = inPanels == null ? inPanel + from + panel : inPanels[from + panel];
      int i = source * depth * COUNT;
      for (int k = 0; k < depth; k++, i += COUNT) {
        int to = (k / COUNT * run + panel) * COUNT * COUNT + k % COUNT;
        for (int lane = 0; lane < COUNT; lane++) {
          right[to + lane * COUNT] = in[i + lane];
        }
      }
    }
  }

  private void addSums(
      int rows, int groups, int depth, int columnTiles, float[] gradient, int offset) {
    int units = rows / groups;
    for (int row = 0; row < rows; row++) {
      int to = offset + (row % groups * units + row / groups) * depth;
      int from = (row / ROWS * columnTiles * ROWS + row % ROWS) * COUNT;
      for (int k = 0; k < depth; k++) {
        gradient[to + k] += sums[from + k / COUNT * ROWS * COUNT + k % COUNT];
      }
    }
  }

  private static float[] reserve(float[] buffer, int size) {
    return buffer.length >= size ? buffer : new float[size];
  }

  @Override
  public void lstmForward(
      int units,
      float[] gates,
      int gatePanel,
      float[] cell,
      float[] cellTanh,
      float[] output,
      int before,
      int after,
      int panels,
      int lanes) {
    int size = units * COUNT;
    int g = gatePanel * 4 * size;
    int t = gatePanel * size;
    int from = before * size;
    int to = after * size;
    int count = panels * size;
    tanh(gates, g, g + 4 * count);
    for (int u = 0; u < count; u += HALF) {
      int q = g + (u & -COUNT) * 4 + (u & HALF);
      FloatVector i = sigmoid(FloatVector.fromArray(S, gates, q));
      FloatVector f = sigmoid(FloatVector.fromArray(S, gates, q + COUNT));
      FloatVector a = FloatVector.fromArray(S, gates, q + 2 * COUNT);
      FloatVector o = sigmoid(FloatVector.fromArray(S, gates, q + 3 * COUNT));
      FloatVector c = f.fma(FloatVector.fromArray(S, cell, from + u), i.mul(a));
      i.intoArray(gates, q);
      f.intoArray(gates, q + COUNT);
      o.intoArray(gates, q + 3 * COUNT);
      c.intoArray(cell, to + u);
      c.intoArray(cellTanh, t + u);
    }
    tanh(cellTanh, t, t + count);
    for (int u = 0; u < count; u += HALF) {
      int q = g + (u & -COUNT) * 4 + (u & HALF) + 3 * COUNT;
      FloatVector o = FloatVector.fromArray(S, gates, q);
      o.mul(FloatVector.fromArray(S, cellTanh, t + u)).intoArray(output, to + u);
    }
  }

  /** σ(x) = tanh(x/2)/2 + 1/2 from tanh(x/2). */
  private static FloatVector sigmoid(FloatVector tanhOfHalf) {
    return tanhOfHalf.fma(FloatVector.broadcast(S, 0.5f), FloatVector.broadcast(S, 0.5f));
  }

  /** Replaces values[from .. to) by their hyperbolic tangents, as {@link Functions} computes it. */
  private static void tanh(float[] values, int from, int to) {
    for (int j = from; j < to; j += HALF) {
      FloatVector x = FloatVector.fromArray(S, values, j);
      FloatVector c = x.min(Functions.TANH_BOUND).max(-Functions.TANH_BOUND);
      FloatVector s = c.mul(c);
      FloatVector p = s.fma(broadcast(Functions.TANH_A13), broadcast(Functions.TANH_A11));
      p = s.fma(p, broadcast(Functions.TANH_A9));
      p = s.fma(p, broadcast(Functions.TANH_A7));
      p = s.fma(p, broadcast(Functions.TANH_A5));
      p = s.fma(p, broadcast(Functions.TANH_A3));
      p = s.fma(p, broadcast(Functions.TANH_A1));
      FloatVector q = s.fma(broadcast(Functions.TANH_B6), broadcast(Functions.TANH_B4));
      q = s.fma(q, broadcast(Functions.TANH_B2));
      q = s.fma(q, broadcast(Functions.TANH_B0));
      c.mul(p).div(q).intoArray(values, j);
    }
  }

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(S, value);
  }

  @Override
  public void lstmBackward(
      int units,
      float[] gates,
      int gatePanel,
      float[] cell,
      float[] cellTanh,
      int before,
      float[] outputGradient,
      float[] cellGradient,
      int panels) {
    int size = units * COUNT;
    int g = gatePanel * 4 * size;
    int here = gatePanel * size;
    int from = before * size;
    FloatVector one = broadcast(1f);
    for (int u = 0; u < panels * size; u += HALF) {
      int q = g + (u & -COUNT) * 4 + (u & HALF);
      FloatVector i = FloatVector.fromArray(S, gates, q);
      FloatVector f = FloatVector.fromArray(S, gates, q + COUNT);
      FloatVector a = FloatVector.fromArray(S, gates, q + 2 * COUNT);
      FloatVector o = FloatVector.fromArray(S, gates, q + 3 * COUNT);
      FloatVector t = FloatVector.fromArray(S, cellTanh, here + u);
      FloatVector dh = FloatVector.fromArray(S, outputGradient, here + u);
      FloatVector later = FloatVector.fromArray(S, cellGradient, u);
      FloatVector dc = dh.mul(o).fma(one.sub(t.mul(t)), later);
      dc.mul(a).mul(i.mul(one.sub(i))).intoArray(gates, q);
      dc.mul(FloatVector.fromArray(S, cell, from + u))
          .mul(f.mul(one.sub(f)))
          .intoArray(gates, q + COUNT);
      dc.mul(i).mul(one.sub(a.mul(a))).intoArray(gates, q + 2 * COUNT);
      dh.mul(t).mul(o.mul(one.sub(o))).intoArray(gates, q + 3 * COUNT);
      dc.mul(f).intoArray(cellGradient, u);
    }
  }
}
