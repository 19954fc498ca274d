package dev.ner.kernel;

import static dev.ner.kernel.Lanes.COUNT;

import java.util.Arrays;

/**
 * The kernels in plain Java.
 *
 * <p>The products are sums of scaled rows, "rows of C += rows of B" (see {@link Rows}). For an
 * affine map and for the gradient of its inputs C has one row a lane and B one row an input, across
 * all outputs; for the gradient of the weights C has one row an input and B one row a token, across
 * all outputs. So the rows are as long as the layer is wide, and even a single sentence fills the
 * vector units.
 */
public class ScalarKernels implements Kernels {
  /** Panels of which a weight gradient is summed at once: their lanes are a multiple of three. */
  private static final int RUN = 6;

  /** Lanes of which a product is summed at once. */
  private static final int LANES_AT_ONCE = 4 * COUNT;

  /** Columns of which a product is summed at once; a multiple of three. */
  private static final int CHUNK = 48;

  private final Scratch scratch = new Scratch();

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public boolean tiled() {
    return false;
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
    float[][] columns = weights.byColumn();
    int group = LANES_AT_ONCE / lanes;
    float[][] sums = scratch.sums(rows);
    for (int panel = 0; panel < panels; panel += group) {
      int count = Math.min(group, panels - panel);
      for (int lane = 0; lane < count * lanes; lane++) {
        System.arraycopy(columns[0], 0, sums[lane], 0, rows);
      }
      int x = (firstPanel + panel) * firstDepth * lanes;
      addProduct(sums, count, lanes, columns, 1, firstDepth, first, x, rows);
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
    float[][] sums = scratch.gradient(depth, rows);
    float[][] tokens = scratch.tokens(rows);
    float[] inputs = scratch.inputs(depth);
    Arrays.fill(inputs, 0, RUN * COUNT, 1f);
    for (int from = 0; from < panels; from += RUN) {
      int run = Math.min(RUN, panels - from);
      for (int p = 0; p < run; p++) {
        int panel = from + p;
        gather(outGradient, panel * rows * COUNT, rows, tokens, p * COUNT);
        stack(first, (firstPanel + panel) * firstDepth * COUNT, firstDepth, inputs, 1, p);
        if (secondDepth > 0) {
          int h = secondPanels[panel] * secondDepth * COUNT;
          stack(second, h, secondDepth, inputs, 1 + firstDepth, p);
        }
      }
      Rows.addProduct(sums, 0, depth, tokens, 0, run * COUNT, inputs, 0, RUN * COUNT, 1, rows);
    }
    int units = rows / groups;
    for (int row = 0; row < rows; row++) {
      int place = row % groups * units + row / groups;
      gradient[bias + place] += sums[0][row];
      addColumn(sums, 1, firstDepth, row, gradient, firstWeights + place * firstDepth);
      addColumn(
          sums, 1 + firstDepth, secondDepth, row, gradient, secondWeights + place * secondDepth);
    }
  }

  /** inputs[(row + k)·RUN·16 + 16p + l] = panel[k][l]: the lanes of a run stand side by side. */
  private static void stack(
      float[] panel, int from, int depth, float[] inputs, int row, int place) {
    for (int k = 0; k < depth; k++) {
      int to = ((row + k) * RUN + place) * COUNT;
      System.arraycopy(panel, from + k * COUNT, inputs, to, COUNT);
    }
  }

  private static void addColumn(
      float[][] sums, int first, int depth, int row, float[] gradient, int to) {
    for (int k = 0; k < depth; k++) {
      gradient[to + k] += sums[first + k][row];
    }
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
    int size = units * lanes;
    int g = gatePanel * 4 * size;
    int t = gatePanel * size;
    int count = panels * size;
    tanh(gates, g, g + 4 * count);
    for (int unit = 0; unit < panels * units; unit++) {
      int q = g + unit * 4 * lanes;
      int u = unit * lanes;
      for (int lane = 0; lane < lanes; lane++, q++, u++) {
        float i = sigmoid(gates[q]);
        float f = sigmoid(gates[q + lanes]);
        float a = gates[q + 2 * lanes];
        gates[q] = i;
        gates[q + lanes] = f;
        gates[q + 3 * lanes] = sigmoid(gates[q + 3 * lanes]);
        float c = Math.fma(f, cell[before * size + u], i * a);
        cell[after * size + u] = c;
        cellTanh[t + u] = c;
      }
    }
    tanh(cellTanh, t, t + count);
    for (int unit = 0; unit < panels * units; unit++) {
      int o = g + (unit * 4 + 3) * lanes;
      int u = unit * lanes;
      for (int lane = 0; lane < lanes; lane++, o++, u++) {
        output[after * size + u] = gates[o] * cellTanh[t + u];
      }
    }
  }

  /** σ(x) = tanh(x/2)/2 + 1/2 from tanh(x/2). */
  private static float sigmoid(float tanhOfHalf) {
    return Math.fma(0.5f, tanhOfHalf, 0.5f);
  }

  /** Replaces {@code values[from .. to)} by their hyperbolic tangents, in one long sweep. */
  protected void tanh(float[] values, int from, int to) {
    Functions.tanh(values, from, to);
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
    int t = gatePanel * size;
    for (int unit = 0; unit < panels * units; unit++) {
      int q = g + unit * 4 * COUNT;
      int u = unit * COUNT;
      for (int lane = 0; lane < COUNT; lane++, q++, u++) {
        float i = gates[q];
        float f = gates[q + COUNT];
        float a = gates[q + 2 * COUNT];
        float o = gates[q + 3 * COUNT];
        float y = cellTanh[t + u];
        float dh = outputGradient[after * size + u];
        float dc = Math.fma(dh * o, 1f - y * y, cellGradient[u]);
        gates[q] = dc * a * (i * (1f - i));
        gates[q + COUNT] = dc * cell[before * size + u] * (f * (1f - f));
        gates[q + 2 * COUNT] = dc * i * (1f - a * a);
        gates[q + 3 * COUNT] = dh * y * (o * (1f - o));
        cellGradient[u] = dc * f;
      }
    }
  }

  @Override
  public void logSoftmaxForward(int width, float[] in, float[] out, int panels, int lanes) {
    for (int panel = 0; panel < panels; panel++) {
      int at = panel * width * lanes;
      for (int lane = 0; lane < lanes; lane++) {
        int first = at + lane;
        int end = first + width * lanes;
        float max = in[first];
        for (int k = first + lanes; k < end; k += lanes) {
          max = Math.max(max, in[k]);
        }
        float sum = 0f;
        for (int k = first; k < end; k += lanes) {
          sum += Functions.exp(in[k] - max);
        }
        float log = Functions.log(sum);
        for (int k = first; k < end; k += lanes) {
          out[k] = in[k] - max - log;
        }
      }
    }
  }

  @Override
  public void logSoftmaxBackward(
      int width, float[] out, float[] outGradient, float[] inGradient, int panels) {
    for (int panel = 0; panel < panels; panel++) {
      int at = panel * width * COUNT;
      for (int lane = 0; lane < COUNT; lane++) {
        int first = at + lane;
        int end = first + width * COUNT;
        float sum = 0f;
        for (int k = first; k < end; k += COUNT) {
          sum += outGradient[k];
        }
        for (int k = first; k < end; k += COUNT) {
          inGradient[k] = Math.fma(-Functions.exp(out[k]), sum, outGradient[k]);
        }
      }
    }
  }

  /** rows[first + l][r] = panel[r][l] for all 16 lanes. */
  private static void gather(float[] panel, int from, int width, float[][] rows, int first) {
    for (int lane = 0; lane < COUNT; lane += 4) {
      float[] r0 = rows[first + lane];
      float[] r1 = rows[first + lane + 1];
      float[] r2 = rows[first + lane + 2];
      float[] r3 = rows[first + lane + 3];
      for (int r = 0, i = from + lane; r < width; r++, i += COUNT) {
        r0[r] = panel[i];
        r1[r] = panel[i + 1];
        r2[r] = panel[i + 2];
        r3[r] = panel[i + 3];
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
    private float[] inputs = {};

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

    float[] inputs(int depth) {
      if (inputs.length < depth * RUN * COUNT) {
        inputs = new float[depth * RUN * COUNT];
      }
      return inputs;
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
