package dev.ner.kernel;

import static dev.ner.kernel.Lanes.COUNT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The products in plain Java: "rows of C += rows of B" (see {@link Rows}).
 *
 * <p>The longer a row, the less C2's loops before and after the vectors weigh. A recurrent layer's
 * affine map and the gradient of its inputs have one row of C a lane and one row of B an input,
 * across all outputs. Where all steps are known at once, the rows go across tokens. The gradient of
 * the weights has one row of B a token, across outputs or inputs, whichever are more. A little
 * longer than most files: three products with what brings panels into rows and back.
 */
abstract class RowProducts implements Kernels {
  /** Panels of which a weight gradient is summed at once: their lanes are a multiple of three. */
  private static final int RUN = 6;

  /** Lanes of which a product is summed at once. */
  private static final int LANES_AT_ONCE = 4 * COUNT;

  /** Panels of which a product across tokens is summed at once. */
  private static final int WIDE = 16;

  /** Columns of which a product is summed at once; a multiple of three. */
  private static final int CHUNK = 48;

  private final Scratch scratch = new Scratch();

  /** What is kept, a handful: one for each recurrent layer's direction. */
  private final List<KeptProducts> kept = new ArrayList<>();

  private boolean keeps;

  @Override
  public void keepProducts() {
    keeps = true;
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
    if (lanes == COUNT && secondDepth == 0) {
      affineAcrossTokens(weights, rows, first, firstPanel, firstDepth, out, outPanel, panels);
      return;
    }
    float[][] columns = weights.byColumn();
    KeptProducts products = firstDepth == 0 || !keeps ? null : kept(weights, firstDepth, rows);
    int group = LANES_AT_ONCE / lanes;
    float[][] sums = scratch.sums(rows);
    for (int panel = 0; panel < panels; panel += group) {
      int count = Math.min(group, panels - panel);
      int x = (firstPanel + panel) * firstDepth * lanes;
      if (products != null && products.worthwhile()) {
        products.affine(sums, first, x, count, lanes);
      } else {
        for (int lane = 0; lane < count * lanes; lane++) {
          System.arraycopy(columns[0], 0, sums[lane], 0, rows);
        }
        addProduct(sums, count, lanes, columns, 1, firstDepth, first, x, rows);
      }
      int h = (secondPanel + panel) * secondDepth * lanes;
      addProduct(sums, count, lanes, columns, 1 + firstDepth, secondDepth, second, h, rows);
      for (int p = 0; p < count; p++) {
        int to = (outPanel + panel + p) * rows * lanes;
        if (lanes == 1) {
          System.arraycopy(sums[p], 0, out, to, rows);
        } else {
          scatter(sums, p * COUNT, rows, out, to);
        }
      }
    }
  }

  private KeptProducts kept(PackedWeights weights, int depth, int rows) {
    for (KeptProducts products : kept) {
      if (products.areOf(weights.byColumn())) {
        return products;
      }
    }
    KeptProducts products = new KeptProducts(weights.byColumn(), depth, rows, LANES_AT_ONCE);
    kept.add(products);
    return products;
  }

  /**
   * The affine map of an input that is known for all steps: its rows go across tokens, so that they
   * are long however narrow the layer is.
   */
  private void affineAcrossTokens(
      PackedWeights weights,
      int rows,
      float[] in,
      int inPanel,
      int depth,
      float[] out,
      int outPanel,
      int panels) {
    float[] w = scratch.byRow(weights, rows, 1 + depth);
    float[][] inputs = scratch.wide(depth);
    float[][] sums = scratch.wideSums(rows);
    for (int panel = 0; panel < panels; panel += WIDE) {
      int count = Math.min(WIDE, panels - panel);
      spread(in, inPanel + panel, depth, inputs, count);
      for (int row = 0; row < rows; row++) {
        Arrays.fill(sums[row], 0, count * COUNT, w[row * (1 + depth)]);
      }
      Rows.addProduct(sums, 0, rows, inputs, 0, depth, w, 1, 1 + depth, 1, count * COUNT);
      for (int p = 0; p < count; p++) {
        for (int row = 0; row < rows; row++) {
          int to = ((outPanel + panel + p) * rows + row) * COUNT;
          System.arraycopy(sums[row], p * COUNT, out, to, COUNT);
        }
      }
    }
  }

  /** rows[u][16p + l] = panels[first + p][u][l]: a row for each unit, across tokens. */
  private static void spread(float[] panels, int first, int units, float[][] rows, int count) {
    for (int p = 0; p < count; p++) {
      int from = (first + p) * units * COUNT;
      for (int unit = 0; unit < units; unit++) {
        System.arraycopy(panels, from + unit * COUNT, rows[unit], p * COUNT, COUNT);
      }
    }
  }

  /**
   * {@code sums[lane] += Σ_k columns[column + k] · in[k][lane]} for the lanes of some panels. In
   * chunks of the depth, so that the columns come from a near cache for all lanes but the first.
   */
  private static void addProduct(
      float[][] sums,
      int panels,
      int lanes,
      float[][] columns,
      int column,
      int depth,
      float[] in,
      int from,
      int n) {
    if (lanes == 1) { // the panels are what lanes are otherwise
      Rows.addProduct(sums, 0, panels, columns, column, depth, in, from, depth, 1, n);
      return;
    }
    for (int k = 0; k < depth; k += CHUNK) {
      int chunk = Math.min(CHUNK, depth - k);
      for (int panel = 0; panel < panels; panel++) {
        int at = from + (panel * depth + k) * lanes;
        Rows.addProduct(
            sums, panel * lanes, lanes, columns, column + k, chunk, in, at, 1, lanes, n);
      }
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
    if (secondDepth == 0) {
      inputGradientAcrossTokens(
          transposed, outGradient, rows, outPanel, firstGradient, firstPanel, firstDepth, panels);
      return;
    }
    int depth = firstDepth + secondDepth;
    int group = LANES_AT_ONCE / COUNT;
    float[][] sums = scratch.sums(depth);
    for (int panel = 0; panel < panels; panel += group) {
      int count = Math.min(group, panels - panel);
      for (int lane = 0; lane < count * COUNT; lane++) {
        Arrays.fill(sums[lane], 0, depth, 0f);
      }
      int from = (outPanel + panel) * rows * COUNT;
      addProduct(sums, count, COUNT, transposed.byColumn(), 0, rows, outGradient, from, depth);
      for (int p = 0; p < count; p++) {
        int x = (firstPanel + panel + p) * firstDepth * COUNT;
        scatterAdd(sums, p * COUNT, 0, firstDepth, firstGradient, x);
        int h = (secondPanel + panel + p) * secondDepth * COUNT;
        scatterAdd(sums, p * COUNT, firstDepth, secondDepth, secondGradient, h);
      }
    }
  }

  private void inputGradientAcrossTokens(
      PackedWeights transposed,
      float[] outGradient,
      int rows,
      int outPanel,
      float[] gradient,
      int panel0,
      int depth,
      int panels) {
    float[] w = scratch.byRow(transposed, depth, rows);
    float[][] outs = scratch.wide(rows);
    float[][] sums = scratch.wideSums(depth);
    for (int panel = 0; panel < panels; panel += WIDE) {
      int count = Math.min(WIDE, panels - panel);
      spread(outGradient, outPanel + panel, rows, outs, count);
      for (int k = 0; k < depth; k++) {
        Arrays.fill(sums[k], 0, count * COUNT, 0f);
      }
      Rows.addProduct(sums, 0, depth, outs, 0, rows, w, 0, rows, 1, count * COUNT);
      for (int p = 0; p < count; p++) {
        for (int k = 0; k < depth; k++) {
          int to = ((panel0 + panel + p) * depth + k) * COUNT;
          for (int lane = 0; lane < COUNT; lane++) {
            gradient[to + lane] += sums[k][p * COUNT + lane];
          }
        }
      }
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
    boolean wide = rows >= depth; // the longer side goes along the rows
    float[][] sums = scratch.gradient(wide ? depth : rows, wide ? rows : depth);
    float[][] tokens = scratch.tokens(Math.max(rows, depth));
    float[] scalars = scratch.scalars(Math.min(rows, depth));
    for (int from = 0; from < panels; from += RUN) {
      int run = Math.min(RUN, panels - from);
      for (int p = 0; p < run; p++) {
        int panel = from + p;
        int d = panel * rows * COUNT;
        int x = (firstPanel + panel) * firstDepth * COUNT;
        int h = secondDepth == 0 ? 0 : secondPanels[panel] * secondDepth * COUNT;
        if (wide) {
          gather(outGradient, d, rows, tokens, p * COUNT, 0);
          Arrays.fill(scalars, p * COUNT, (p + 1) * COUNT, 1f);
          stack(first, x, firstDepth, scalars, 1, p);
          stack(second, h, secondDepth, scalars, 1 + firstDepth, p);
        } else {
          stack(outGradient, d, rows, scalars, 0, p);
          for (int lane = 0; lane < COUNT; lane++) {
            tokens[p * COUNT + lane][0] = 1f;
          }
          gather(first, x, firstDepth, tokens, p * COUNT, 1);
          gather(second, h, secondDepth, tokens, p * COUNT, 1 + firstDepth);
        }
      }
      int count = wide ? depth : rows;
      int n = wide ? rows : depth;
      Rows.addProduct(sums, 0, count, tokens, 0, run * COUNT, scalars, 0, RUN * COUNT, 1, n);
    }
    int units = rows / groups;
    for (int row = 0; row < rows; row++) {
      int place = row % groups * units + row / groups;
      addSums(sums, wide, row, 0, 1, gradient, bias + place);
      addSums(sums, wide, row, 1, firstDepth, gradient, firstWeights + place * firstDepth);
      int to = secondWeights + place * secondDepth;
      addSums(sums, wide, row, 1 + firstDepth, secondDepth, gradient, to);
    }
  }

  /** scalars[(row + k)·RUN·16 + 16p + l] = panel[k][l]: the lanes of a run stand side by side. */
  private static void stack(
      float[] panel, int from, int depth, float[] scalars, int row, int place) {
    for (int k = 0; k < depth; k++) {
      int to = ((row + k) * RUN + place) * COUNT;
      System.arraycopy(panel, from + k * COUNT, scalars, to, COUNT);
    }
  }

  private static void addSums(
      float[][] sums, boolean wide, int row, int column, int count, float[] gradient, int to) {
    for (int k = 0; k < count; k++) {
      gradient[to + k] += wide ? sums[column + k][row] : sums[row][column + k];
    }
  }

  /** rows[first + l][column + r] = panel[r][l] for all 16 lanes. */
  private static void gather(
      float[] panel, int from, int width, float[][] rows, int first, int column) {
    for (int lane = 0; lane < COUNT; lane += 4) {
      float[] r0 = rows[first + lane];
      float[] r1 = rows[first + lane + 1];
      float[] r2 = rows[first + lane + 2];
      float[] r3 = rows[first + lane + 3];
      for (int r = 0, i = from + lane; r < width; r++, i += COUNT) {
        r0[column + r] = panel[i];
        r1[column + r] = panel[i + 1];
        r2[column + r] = panel[i + 2];
        r3[column + r] = panel[i + 3];
      }
    }
  }

  /** panel[r][l] = rows[first + l][r] for all 16 lanes. */
  private static void scatter(float[][] rows, int first, int width, float[] panel, int to) {
    for (int lane = 0; lane < COUNT; lane += 4) {
      float[] r0 = rows[first + lane];
      float[] r1 = rows[first + lane + 1];
      float[] r2 = rows[first + lane + 2];
      float[] r3 = rows[first + lane + 3];
      for (int r = 0, i = to + lane; r < width; r++, i += COUNT) {
        panel[i] = r0[r];
        panel[i + 1] = r1[r];
        panel[i + 2] = r2[r];
        panel[i + 3] = r3[r];
      }
    }
  }

  /** panel[r][l] += rows[first + l][column + r] for all 16 lanes. */
  private static void scatterAdd(
      float[][] rows, int first, int column, int width, float[] panel, int to) {
    for (int lane = 0; lane < COUNT; lane += 4) {
      float[] r0 = rows[first + lane];
      float[] r1 = rows[first + lane + 1];
      float[] r2 = rows[first + lane + 2];
      float[] r3 = rows[first + lane + 3];
      for (int r = 0, i = to + lane; r < width; r++, i += COUNT) {
        panel[i] += r0[column + r];
        panel[i + 1] += r1[column + r];
        panel[i + 2] += r2[column + r];
        panel[i + 3] += r3[column + r];
      }
    }
  }

  /** Rows to work with; kept, so that a step allocates nothing. */
  private static final class Scratch {
    private float[][] sums = new float[LANES_AT_ONCE][0];
    private float[][] tokens = new float[RUN * COUNT][0];
    private float[][] gradient = new float[0][0];
    private float[][] wide = new float[0][];
    private float[][] wideSums = new float[0][];
    private float[] scalars = {};
    private float[] byRow = {};

    float[][] sums(int width) {
      if (sums[0].length < width) {
        sums = Rows.allocate(LANES_AT_ONCE, width);
      }
      return sums;
    }

    float[][] tokens(int width) {
      if (tokens[0].length < width) {
        tokens = Rows.allocate(RUN * COUNT, width);
      }
      return tokens;
    }

    float[][] wide(int rows) {
      if (wide.length < rows) {
        wide = Rows.allocate(rows, WIDE * COUNT);
      }
      return wide;
    }

    float[][] wideSums(int rows) {
      if (wideSums.length < rows) {
        wideSums = Rows.allocate(rows, WIDE * COUNT);
      }
      return wideSums;
    }

    float[] scalars(int rows) {
      if (scalars.length < rows * RUN * COUNT) {
        scalars = new float[rows * RUN * COUNT];
      }
      return scalars;
    }

    /** The weights in row-major order. */
    float[] byRow(PackedWeights weights, int rows, int columns) {
      if (byRow.length < rows * columns) {
        byRow = new float[rows * columns];
      }
      float[][] byColumn = weights.byColumn();
      for (int column = 0; column < columns; column++) {
        for (int row = 0; row < rows; row++) {
          byRow[row * columns + column] = byColumn[column][row];
        }
      }
      return byRow;
    }

    /** Zero rows of at least the given width. */
    float[][] gradient(int rows, int width) {
      if (gradient.length < rows || gradient[0].length < width) {
        int wider = gradient.length == 0 ? width : Math.max(width, gradient[0].length);
        gradient = Rows.allocate(Math.max(rows, gradient.length), wider);
      } else {
        for (int row = 0; row < rows; row++) {
          Arrays.fill(gradient[row], 0, width, 0f);
        }
      }
      return gradient;
    }
  }
}
