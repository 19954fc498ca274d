package dev.ner.kernel.vector;

import static dev.ner.kernel.Lanes.COUNT;

import dev.ner.kernel.Functions;
import dev.ner.kernel.PackedWeights;
import dev.ner.kernel.ScalarKernels;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels by the Vector API.
 *
 * <p>A product is computed in tiles (see {@link Tiles}) of four outputs by the sixteen lanes of a
 * panel. Where a panel has one lane, plain Java is as fast. All vectors are of one species: on JDK
 * 17 a second one in the same process makes vectors of both into objects. Loaded by name alone,
 * since the incubating module may be absent. Longer than most files, because a provider's kernels
 * stand together.
 */
public final class VectorKernels extends ScalarKernels {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final int HALF = 8;
  private static final int ROWS = Tiles.ROWS;

  /** Panels of which a weight gradient is summed at once. */
  private static final int RUN = Tiles.TOKENS / COUNT;

  private final float[] halfPanel = new float[HALF];
  private float[] stacked = {};
  private float[] products = {};
  private final float[] left = new float[ROWS * Tiles.TOKENS];
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
    if (lanes == 1) {
      super.affine(
          weights,
          rows,
          first,
          firstPanel,
          firstDepth,
          second,
          secondPanel,
          secondDepth,
          out,
          outPanel,
          panels,
          lanes);
      return;
    }
    int depth = firstDepth + secondDepth;
    stacked = reserve(stacked, secondDepth == 0 ? 0 : depth * COUNT);
    products = reserve(products, ROWS * COUNT);
    for (int panel = 0; panel < panels; panel++) {
      float[] in = first;
      int from = (firstPanel + panel) * firstDepth * COUNT;
      if (secondDepth > 0) {
        int h = (secondPanel + panel) * secondDepth * COUNT;
        System.arraycopy(first, from, stacked, 0, firstDepth * COUNT);
        System.arraycopy(second, h, stacked, firstDepth * COUNT, secondDepth * COUNT);
        in = stacked;
        from = 0;
      }
      affine(weights.tiles(), rows, in, from, depth, out, (outPanel + panel) * rows * COUNT);
    }
  }

  private void affine(float[] w, int rows, float[] in, int from, int depth, float[] out, int to) {
    int stride = (1 + depth) * ROWS;
    int whole = rows / ROWS * ROWS;
    int tile = 0;
    for (int row = 0; row < whole; row += ROWS, tile += stride) {
      Tiles.setRows(out, to + row * COUNT, w, tile);
      Tiles.addProduct(w, tile + ROWS, in, from, depth, out, to + row * COUNT);
    }
    if (whole < rows) {
      Tiles.setRows(products, 0, w, tile);
      Tiles.addProduct(w, tile + ROWS, in, from, depth, products, 0);
      System.arraycopy(products, 0, out, to + whole * COUNT, (rows - whole) * COUNT);
    }
  }

  @Override
  public void inputGradient(
      PackedWeights transposed,
      float[] outGradient,
      int rows,
      int outPanel,
      float[] firstGradient,
      int firstPanel,
      int firstDepth,
      float[] secondGradient,
      int secondPanel,
      int secondDepth,
      int panels) {
    float[] w = transposed.tiles();
    int tiles = (firstDepth + secondDepth + ROWS - 1) / ROWS;
    products = reserve(products, tiles * ROWS * COUNT);
    for (int panel = 0; panel < panels; panel++) {
      Arrays.fill(products, 0, tiles * ROWS * COUNT, 0f);
      int from = (outPanel + panel) * rows * COUNT;
      for (int tile = 0; tile < tiles; tile++) {
        int to = tile * ROWS * COUNT;
        Tiles.addProduct(w, tile * rows * ROWS, outGradient, from, rows, products, to);
      }
      int x = (firstPanel + panel) * firstDepth * COUNT;
      add(products, 0, firstGradient, x, firstDepth * COUNT);
      int h = (secondPanel + panel) * secondDepth * COUNT;
      add(products, firstDepth * COUNT, secondGradient, h, secondDepth * COUNT);
    }
  }

  /** to[toFrom + i] += from[fromFrom + i] for i below the count, a multiple of 16. */
  private static void add(float[] from, int fromFrom, float[] to, int toFrom, int count) {
    for (int i = 0; i < count; i += HALF) {
      FloatVector.fromArray(S, to, toFrom + i)
          .add(FloatVector.fromArray(S, from, fromFrom + i))
          .intoArray(to, toFrom + i);
    }
  }

  @Override
  public void weightGradient(
      float[] outGradient,
      int rows,
      int groups,
      float[] first,
      int firstPanel,
      int firstDepth,
      float[] second,
      int[] secondPanels,
      int secondDepth,
      int panels,
      float[] gradient,
      int bias,
      int firstWeights,
      int secondWeights) {
    int depth = 1 + firstDepth + secondDepth;
    int rowTiles = (rows + ROWS - 1) / ROWS;
    int columnTiles = (depth + COUNT - 1) / COUNT;
    right = reserve(right, columnTiles * COUNT * RUN * COUNT);
    sums = reserve(sums, rowTiles * ROWS * columnTiles * COUNT);
    Arrays.fill(sums, 0, rowTiles * ROWS * columnTiles * COUNT, 0f);
    for (int from = 0; from < panels; from += RUN) {
      int run = Math.min(RUN, panels - from);
      for (int p = 0; p < run; p++) {
        int x = (firstPanel + from + p) * firstDepth * COUNT;
        packOnes(p);
        pack(first, x, firstDepth, 1, p, run);
        if (secondDepth > 0) {
          int h = secondPanels[from + p] * secondDepth * COUNT;
          pack(second, h, secondDepth, 1 + firstDepth, p, run);
        }
      }
      addProducts(outGradient, rows, from, run, columnTiles);
    }
    int units = rows / groups;
    for (int row = 0; row < rows; row++) {
      int place = row % groups * units + row / groups;
      addSums(row, columnTiles, 0, gradient, bias + place, 1);
      addSums(row, columnTiles, 1, gradient, firstWeights + place * firstDepth, firstDepth);
      int to = secondWeights + place * secondDepth;
      addSums(row, columnTiles, 1 + firstDepth, gradient, to, secondDepth);
    }
  }

  /** right[c/16][16p + l][c%16] = in[c − column][l] for the units of one panel of a run. */
  private void pack(float[] in, int from, int depth, int column, int p, int run) {
    for (int k = 0, i = from; k < depth; k++, i += COUNT) {
      int c = column + k;
      int to = (c / COUNT * run + p) * COUNT * COUNT + c % COUNT;
      for (int lane = 0; lane < COUNT; lane++) {
        right[to + lane * COUNT] = in[i + lane];
      }
    }
  }

  private void packOnes(int p) {
    for (int lane = 0; lane < COUNT; lane++) {
      right[(p * COUNT + lane) * COUNT] = 1f;
    }
  }

  private void addProducts(float[] d, int rows, int from, int run, int columnTiles) {
    int c = 0;
    for (int row = 0; row < rows; row += ROWS) {
      int count = Math.min(ROWS, rows - row);
      for (int p = 0; p < run; p++) {
        int at = ((from + p) * rows + row) * COUNT;
        for (int i = 0; i < count; i++) {
          System.arraycopy(d, at + i * COUNT, left, i * Tiles.TOKENS + p * COUNT, COUNT);
        }
      }
      for (int column = 0; column < columnTiles; column++, c += ROWS * COUNT) {
        int b = column * COUNT * run * COUNT;
        Tiles.addOuterProducts(left, right, b, run * COUNT, sums, c);
      }
    }
  }

  private void addSums(int row, int columnTiles, int column, float[] gradient, int to, int count) {
    int from = (row / ROWS * columnTiles * ROWS + row % ROWS) * COUNT;
    for (int k = 0; k < count; k++) {
      int c = column + k;
      gradient[to + k] += sums[from + c / COUNT * ROWS * COUNT + c % COUNT];
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
    if (lanes == 1) {
      super.lstmForward(
          units, gates, gatePanel, cell, cellTanh, output, before, after, panels, lanes);
      return;
    }
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
    return tanhOfHalf.fma(broadcast(0.5f), broadcast(0.5f));
  }

  /**
   * Two vectors an iteration, so that the method has more than 325 bytecodes and C2 compiles it
   * alone: inlined twice into {@link #lstmForward}, it exhausts the budget for inlining, and the
   * vectors become objects.
   */
  @Override
  protected void tanh(float[] values, int from, int to) {
    int j = from;
    for (; j + COUNT <= to; j += COUNT) {
      FloatVector c = clamp(FloatVector.fromArray(S, values, j));
      FloatVector d = clamp(FloatVector.fromArray(S, values, j + HALF));
      FloatVector s = c.mul(c);
      FloatVector t = d.mul(d);
      FloatVector p = s.fma(broadcast(Functions.TANH_A13), broadcast(Functions.TANH_A11));
      FloatVector r = t.fma(broadcast(Functions.TANH_A13), broadcast(Functions.TANH_A11));
      p = s.fma(p, broadcast(Functions.TANH_A9));
      r = t.fma(r, broadcast(Functions.TANH_A9));
      p = s.fma(p, broadcast(Functions.TANH_A7));
      r = t.fma(r, broadcast(Functions.TANH_A7));
      p = s.fma(p, broadcast(Functions.TANH_A5));
      r = t.fma(r, broadcast(Functions.TANH_A5));
      p = s.fma(p, broadcast(Functions.TANH_A3));
      r = t.fma(r, broadcast(Functions.TANH_A3));
      p = s.fma(p, broadcast(Functions.TANH_A1));
      r = t.fma(r, broadcast(Functions.TANH_A1));
      FloatVector q = s.fma(broadcast(Functions.TANH_B6), broadcast(Functions.TANH_B4));
      FloatVector w = t.fma(broadcast(Functions.TANH_B6), broadcast(Functions.TANH_B4));
      q = s.fma(q, broadcast(Functions.TANH_B2));
      w = t.fma(w, broadcast(Functions.TANH_B2));
      q = s.fma(q, broadcast(Functions.TANH_B0));
      w = t.fma(w, broadcast(Functions.TANH_B0));
      c.mul(p).div(q).intoArray(values, j);
      d.mul(r).div(w).intoArray(values, j + HALF);
    }
    super.tanh(values, j, to);
  }

  private static FloatVector clamp(FloatVector x) {
    FloatVector low = broadcast(-Functions.TANH_BOUND);
    FloatVector high = broadcast(Functions.TANH_BOUND);
    FloatVector atMost = x.blend(high, x.compare(VectorOperators.GT, high));
    return atMost.blend(low, atMost.compare(VectorOperators.LT, low));
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
      int after,
      float[] outputGradient,
      float[] cellGradient,
      int panels) {
    int size = units * COUNT;
    int g = gatePanel * 4 * size;
    int here = gatePanel * size;
    int from = before * size;
    int to = after * size;
    FloatVector one = broadcast(1f);
    for (int u = 0; u < panels * size; u += HALF) {
      int q = g + (u & -COUNT) * 4 + (u & HALF);
      FloatVector i = FloatVector.fromArray(S, gates, q);
      FloatVector f = FloatVector.fromArray(S, gates, q + COUNT);
      FloatVector a = FloatVector.fromArray(S, gates, q + 2 * COUNT);
      FloatVector o = FloatVector.fromArray(S, gates, q + 3 * COUNT);
      FloatVector t = FloatVector.fromArray(S, cellTanh, here + u);
      FloatVector dh = FloatVector.fromArray(S, outputGradient, to + u);
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

  @Override
  public void logSoftmaxForward(int width, float[] in, float[] out, int panels, int lanes) {
    if (lanes == 1) {
      super.logSoftmaxForward(width, in, out, panels, lanes);
      return;
    }
    for (int half = 0; half < panels * 2; half++) {
      int first = half / 2 * width * COUNT + half % 2 * HALF;
      FloatVector max = FloatVector.fromArray(S, in, first);
      for (int k = 1; k < width; k++) {
        FloatVector x = FloatVector.fromArray(S, in, first + k * COUNT);
        max = max.max(x);
      }
      FloatVector sum = broadcast(0f);
      for (int k = 0; k < width; k++) {
        FloatVector x = FloatVector.fromArray(S, in, first + k * COUNT);
        sum = sum.add(exp(x.sub(max)));
      }
      sum.intoArray(halfPanel, 0);
      for (int lane = 0; lane < HALF; lane++) {
        halfPanel[lane] = Functions.log(halfPanel[lane]);
      }
      FloatVector log = FloatVector.fromArray(S, halfPanel, 0);
      for (int k = 0; k < width; k++) {
        FloatVector x = FloatVector.fromArray(S, in, first + k * COUNT);
        x.sub(max).sub(log).intoArray(out, first + k * COUNT);
      }
    }
  }

  @Override
  public void logSoftmaxBackward(
      int width, float[] out, float[] outGradient, float[] inGradient, int panels) {
    for (int half = 0; half < panels * 2; half++) {
      int first = half / 2 * width * COUNT + half % 2 * HALF;
      FloatVector sum = broadcast(0f);
      for (int k = 0; k < width; k++) {
        sum = sum.add(FloatVector.fromArray(S, outGradient, first + k * COUNT));
      }
      for (int k = 0; k < width; k++) {
        int at = first + k * COUNT;
        FloatVector y = exp(FloatVector.fromArray(S, out, at));
        y.neg().fma(sum, FloatVector.fromArray(S, outGradient, at)).intoArray(inGradient, at);
      }
    }
  }

  /** As {@link Functions#exp}. */
  private static FloatVector exp(FloatVector x) {
    FloatVector low = broadcast(Functions.EXP_LOW);
    FloatVector high = broadcast(Functions.EXP_HIGH);
    FloatVector atMost = x.blend(high, x.compare(VectorOperators.GT, high));
    FloatVector c = atMost.blend(low, atMost.compare(VectorOperators.LT, low));
    FloatVector shifted = c.fma(broadcast(Functions.LOG2_E), broadcast(Functions.ROUND));
    FloatVector n = shifted.sub(broadcast(Functions.ROUND));
    FloatVector r = n.fma(broadcast(-Functions.LN2_HIGH), c);
    r = n.fma(broadcast(-Functions.LN2_LOW), r);
    FloatVector p = r.fma(broadcast(Functions.EXP_P0), broadcast(Functions.EXP_P1));
    p = r.fma(p, broadcast(Functions.EXP_P2));
    p = r.fma(p, broadcast(Functions.EXP_P3));
    p = r.fma(p, broadcast(Functions.EXP_P4));
    p = r.fma(p, broadcast(Functions.EXP_P5));
    p = r.mul(r).fma(p, r).add(broadcast(1f));
    FloatVector scale =
        shifted
            .reinterpretAsInts()
            .lanewise(VectorOperators.LSHL, 23)
            .add(0x3F800000)
            .reinterpretAsFloats();
    return p.mul(scale);
  }
}
