package dev.ner.kernel.vector;

import static dev.ner.kernel.Lanes.COUNT;

import dev.ner.kernel.PackedWeights;
import dev.ner.kernel.ScalarKernels;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The products by the Vector API, in tiles (see {@link Tiles}) of four outputs by the sixteen lanes
 * of a panel. Where a panel has one lane, plain Java is as fast.
 */
abstract class TileProducts extends ScalarKernels {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
  private static final int HALF = 8;
  private static final int ROWS = Tiles.ROWS;

  /** Panels of which a weight gradient is summed at once. */
  private static final int RUN = Tiles.TOKENS / COUNT;

  private float[] stacked = {};
  private float[] products = {};
  private final float[] left = new float[2 * ROWS * Tiles.TOKENS];
  private float[] right = {};
  private float[] sums = {};

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
    boolean both = firstDepth > 0 && secondDepth > 0;
    stacked = reserve(stacked, both ? depth * COUNT : 0);
    products = reserve(products, ROWS * COUNT);
    for (int panel = 0; panel < panels; panel++) {
      int x = (firstPanel + panel) * firstDepth * COUNT;
      int h = (secondPanel + panel) * secondDepth * COUNT;
      float[] in = secondDepth == 0 ? first : second;
      int from = secondDepth == 0 ? x : h;
      if (both) {
        System.arraycopy(first, x, stacked, 0, firstDepth * COUNT);
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
  static void add(float[] from, int fromFrom, float[] to, int toFrom, int count) {
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
    int width = (depth + HALF - 1) / HALF * HALF;
    int height = (rows + 2 * ROWS - 1) / (2 * ROWS) * 2 * ROWS;
    right = reserve(right, (depth + COUNT - 1) / COUNT * COUNT * RUN * COUNT);
    sums = reserve(sums, height * width);
    Arrays.fill(sums, 0, height * width, 0f);
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
      addProducts(outGradient, rows, from, run, width);
    }
    int units = rows / groups;
    for (int row = 0; row < rows; row++) {
      int place = row % groups * units + row / groups;
      int at = row * width;
      addSums(at, gradient, bias + place, 1);
      addSums(at + 1, gradient, firstWeights + place * firstDepth, firstDepth);
      addSums(at + 1 + firstDepth, gradient, secondWeights + place * secondDepth, secondDepth);
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

  /** Eight rows at a time: a last half of a column tile takes all of them at once. */
  private void addProducts(float[] d, int rows, int from, int run, int width) {
    int whole = width / COUNT * COUNT;
    for (int row = 0; row < rows; row += 2 * ROWS) {
      int count = Math.min(2 * ROWS, rows - row);
      for (int p = 0; p < run; p++) {
        copyRows(d, ((from + p) * rows + row) * COUNT, count, p);
      }
      int c = row * width;
      for (int column = 0; column < whole; column += COUNT) {
        int b = column * run * COUNT;
        Tiles.addOuterProducts(left, 0, right, b, run * COUNT, sums, c + column, width);
        if (count > ROWS) {
          int second = ROWS * Tiles.TOKENS;
          int to = c + ROWS * width + column;
          Tiles.addOuterProducts(left, second, right, b, run * COUNT, sums, to, width);
        }
      }
      if (whole < width) {
        int b = whole * run * COUNT;
        Tiles.addNarrowOuterProducts(left, right, b, run * COUNT, sums, c + whole, width);
      }
    }
  }

  /** left[i][16p + l] = d[from + 16i + l] for some rows of a panel. */
  private void copyRows(float[] d, int from, int count, int p) {
    int to = p * COUNT;
    for (int i = 0; i < count; i++) {
      FloatVector.fromArray(S, d, from + i * COUNT).intoArray(left, to + i * Tiles.TOKENS);
      FloatVector.fromArray(S, d, from + i * COUNT + HALF)
          .intoArray(left, to + i * Tiles.TOKENS + HALF);
    }
  }

  private void addSums(int from, float[] gradient, int to, int count) {
    for (int k = 0; k < count; k++) {
      gradient[to + k] += sums[from + k];
    }
  }

  private static float[] reserve(float[] buffer, int size) {
    return buffer.length >= size ? buffer : new float[size];
  }
}
