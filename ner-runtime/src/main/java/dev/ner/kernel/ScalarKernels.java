package dev.ner.kernel;

import static dev.ner.kernel.Lanes.COUNT;

import java.util.Arrays;

/**
 * The kernels in plain Java.
 *
 * <p>The products are sums of scaled rows, "rows of C += rows of B": C2 vectorises such loops where
 * each row is an array of its own. For a product, C has one row a lane and B one row an input
 * (across all outputs, so that even a single sentence fills the vector units); for a weight
 * gradient, C has one row an output and B one row a lane of a panel. Longer than most files,
 * because a provider's kernels stand together.
 */
public class ScalarKernels implements Kernels {
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
    float[][] sums = scratch.sums(rows);
    float[][] columns = weights.columns;
    for (int panel = 0; panel < panels; panel++) {
      for (int lane = 0; lane < lanes; lane++) {
        System.arraycopy(columns[0], 0, sums[lane], 0, rows);
      }
      int x = (firstPanel + panel) * firstDepth * COUNT;
      addProduct(sums, lanes, columns, 1, first, x, firstDepth, rows);
      if (secondDepth > 0) {
        int h = (secondPanel + panel) * secondDepth * COUNT;
        addProduct(sums, lanes, columns, 1 + firstDepth, second, h, secondDepth, rows);
      }
      scatter(sums, lanes, out, (outPanel + panel) * rows * COUNT, rows);
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
    float[][] sums = scratch.sums(rows);
    for (int panel = 0; panel < panels; panel++) {
      int to = (outPanel + panel) * rows * COUNT;
      gather(out, to, sums, rows);
      int from = (inPanel + panel) * depth * COUNT;
      addProduct(sums, COUNT, weights.columns, 1, in, from, depth, rows);
      scatter(sums, COUNT, out, to, rows);
    }
  }

  /** sums[l][r] += Σ_k columns[column + k][r] · in[from + 16k + l], k in ascending order. */
  private static void addProduct(
      float[][] sums,
      int lanes,
      float[][] columns,
      int column,
      float[] in,
      int from,
      int depth,
      int rows) {
    int lane = 0;
    for (; lane + 3 < lanes; lane += 4) {
      float[] c0 = sums[lane];
      float[] c1 = sums[lane + 1];
      float[] c2 = sums[lane + 2];
      float[] c3 = sums[lane + 3];
      int k = 0;
      int i = from + lane;
      for (; k + 2 < depth; k += 3, i += 3 * COUNT) {
        Rows.add3To4(
            c0,
            c1,
            c2,
            c3,
            columns[column + k],
            columns[column + k + 1],
            columns[column + k + 2],
            in[i],
            in[i + 1],
            in[i + 2],
            in[i + 3],
            in[i + COUNT],
            in[i + COUNT + 1],
            in[i + COUNT + 2],
            in[i + COUNT + 3],
            in[i + 2 * COUNT],
            in[i + 2 * COUNT + 1],
            in[i + 2 * COUNT + 2],
            in[i + 2 * COUNT + 3],
            rows);
      }
      for (; k < depth; k++, i += COUNT) {
        float[] b = columns[column + k];
        Rows.add1To4(c0, c1, c2, c3, b, in[i], in[i + 1], in[i + 2], in[i + 3], rows);
      }
    }
    for (; lane < lanes; lane++) {
      float[] c = sums[lane];
      int k = 0;
      int i = from + lane;
      for (; k + 3 < depth; k += 4, i += 4 * COUNT) {
        Rows.add4To1(
            c,
            columns[column + k],
            columns[column + k + 1],
            columns[column + k + 2],
            columns[column + k + 3],
            in[i],
            in[i + COUNT],
            in[i + 2 * COUNT],
            in[i + 3 * COUNT],
            rows);
      }
      for (; k < depth; k++, i += COUNT) {
        Rows.add1To1(c, columns[column + k], in[i], rows);
      }
    }
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
    float[][] sums = scratch.gradient(rows, depth);
    float[][] lanes = scratch.lanes(depth);
    for (int panel = 0; panel < panels; panel++) {
      int source = inPanels == null ? inPanel + panel : inPanels[panel];
      gather(in, source * depth * COUNT, lanes, depth);
      int d = panel * rows * COUNT;
      int row = 0;
      for (; row + 3 < rows; row += 4, d += 4 * COUNT) {
        addOuterProduct(sums, row, lanes, outGradient, d, depth);
      }
      for (; row < rows; row++, d += COUNT) {
        for (int lane = 0; lane < COUNT; lane++) {
          Rows.add1To1(sums[row], lanes[lane], outGradient[d + lane], depth);
        }
      }
    }
    int units = rows / groups;
    for (int row = 0; row < rows; row++) {
      int to = offset + (row % groups * units + row / groups) * depth;
      for (int k = 0; k < depth; k++) {
        gradient[to + k] += sums[row][k];
      }
    }
  }

  /** Four rows of the gradient += Σ_l dOut[l] · lanes[l], l in ascending order. */
  private static void addOuterProduct(
      float[][] sums, int row, float[][] lanes, float[] d, int at, int depth) {
    float[] c0 = sums[row];
    float[] c1 = sums[row + 1];
    float[] c2 = sums[row + 2];
    float[] c3 = sums[row + 3];
    int d1 = at + COUNT;
    int d2 = at + 2 * COUNT;
    int d3 = at + 3 * COUNT;
    int l = 0;
    for (; l + 2 < COUNT; l += 3) {
      Rows.add3To4(
          c0,
          c1,
          c2,
          c3,
          lanes[l],
          lanes[l + 1],
          lanes[l + 2],
          d[at + l],
          d[d1 + l],
          d[d2 + l],
          d[d3 + l],
          d[at + l + 1],
          d[d1 + l + 1],
          d[d2 + l + 1],
          d[d3 + l + 1],
          d[at + l + 2],
          d[d1 + l + 2],
          d[d2 + l + 2],
          d[d3 + l + 2],
          depth);
    }
    for (; l < COUNT; l++) {
      Rows.add1To4(c0, c1, c2, c3, lanes[l], d[at + l], d[d1 + l], d[d2 + l], d[d3 + l], depth);
    }
  }

  @Override
  public void biasGradient(
      float[] outGradient, int rows, int groups, int panels, float[] gradient, int offset) {
    int units = rows / groups;
    int size = rows * COUNT;
    float[] sums = scratch.lanesOfRows(size);
    for (int panel = 0, from = 0; panel < panels; panel++, from += size) {
      for (int i = 0; i < size; i++) {
        sums[i] += outGradient[from + i];
      }
    }
    for (int row = 0; row < rows; row++) {
      float sum = 0f;
      for (int lane = 0; lane < COUNT; lane++) {
        sum += sums[row * COUNT + lane];
      }
      gradient[offset + row % groups * units + row / groups] += sum;
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
    int size = units * COUNT;
    for (int panel = 0; panel < panels; panel++) {
      int g = (gatePanel + panel) * 4 * size;
      int from = (before + panel) * size;
      int to = (after + panel) * size;
      int tanh = (gatePanel + panel) * size;
      for (int unit = 0; unit < units; unit++) {
        for (int lane = 0; lane < lanes; lane++) {
          int u = unit * COUNT + lane;
          int q = g + unit * 4 * COUNT + lane;
          float i = sigmoidOfHalved(gates[q]);
          float f = sigmoidOfHalved(gates[q + COUNT]);
          float a = Functions.tanh(gates[q + 2 * COUNT]);
          float o = sigmoidOfHalved(gates[q + 3 * COUNT]);
          float c = Math.fma(f, cell[from + u], i * a);
          float t = Functions.tanh(c);
          gates[q] = i;
          gates[q + COUNT] = f;
          gates[q + 2 * COUNT] = a;
          gates[q + 3 * COUNT] = o;
          cell[to + u] = c;
          cellTanh[tanh + u] = t;
          output[to + u] = o * t;
        }
      }
    }
  }

  private static float sigmoidOfHalved(float halved) {
    return Math.fma(0.5f, Functions.tanh(halved), 0.5f);
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
    for (int panel = 0; panel < panels; panel++) {
      int g = (gatePanel + panel) * 4 * size;
      int from = (before + panel) * size;
      int here = (gatePanel + panel) * size;
      for (int u = 0; u < size; u++) {
        int q = g + u / COUNT * 4 * COUNT + u % COUNT;
        float i = gates[q];
        float f = gates[q + COUNT];
        float a = gates[q + 2 * COUNT];
        float o = gates[q + 3 * COUNT];
        float t = cellTanh[here + u];
        float dh = outputGradient[here + u];
        float dc = Math.fma(dh * o, 1f - t * t, cellGradient[panel * size + u]);
        gates[q] = dc * a * (i * (1f - i));
        gates[q + COUNT] = dc * cell[from + u] * (f * (1f - f));
        gates[q + 2 * COUNT] = dc * i * (1f - a * a);
        gates[q + 3 * COUNT] = dh * t * (o * (1f - o));
        cellGradient[panel * size + u] = dc * f;
      }
    }
  }

  @Override
  public void logSoftmaxForward(int width, float[] in, float[] out, int panels, int lanes) {
    for (int panel = 0; panel < panels; panel++) {
      int at = panel * width * COUNT;
      for (int lane = 0; lane < lanes; lane++) {
        int first = at + lane;
        int end = first + width * COUNT;
        float max = in[first];
        for (int k = first + COUNT; k < end; k += COUNT) {
          max = Math.max(max, in[k]);
        }
        float sum = 0f;
        for (int k = first; k < end; k += COUNT) {
          sum += Functions.exp(in[k] - max);
        }
        float log = Functions.log(sum);
        for (int k = first; k < end; k += COUNT) {
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

  /** rows[l][r] = panel[r][l] for all 16 lanes. */
  private static void gather(float[] panel, int from, float[][] rows, int width) {
    for (int lane = 0; lane < COUNT; lane++) {
      float[] row = rows[lane];
      for (int r = 0, i = from + lane; r < width; r++, i += COUNT) {
        row[r] = panel[i];
      }
    }
  }

  /** panel[r][l] = rows[l][r] for the first lanes. */
  private static void scatter(float[][] rows, int lanes, float[] panel, int to, int width) {
    for (int lane = 0; lane < lanes; lane++) {
      float[] row = rows[lane];
      for (int r = 0, i = to + lane; r < width; r++, i += COUNT) {
        panel[i] = row[r];
      }
    }
  }

  /** Rows to work with; kept, so that a step allocates nothing. */
  private static final class Scratch {
    private float[][] sums = new float[COUNT][0];
    private float[][] lanes = new float[COUNT][0];
    private float[][] gradient = new float[0][0];
    private float[] laneSums = {};

    float[][] sums(int width) {
      if (sums[0].length < width) {
        sums = new float[COUNT][width];
      }
      return sums;
    }

    float[][] lanes(int width) {
      if (lanes[0].length < width) {
        lanes = new float[COUNT][width];
      }
      return lanes;
    }

    /** Zeros, at least as many as asked for. */
    float[] lanesOfRows(int size) {
      if (laneSums.length < size) {
        laneSums = new float[size];
      } else {
        Arrays.fill(laneSums, 0, size, 0f);
      }
      return laneSums;
    }

    /** Zero rows of at least the given width. */
    float[][] gradient(int rows, int width) {
      if (gradient.length < rows || gradient[0].length < width) {
        int wider = gradient.length == 0 ? width : Math.max(width, gradient[0].length);
        gradient = new float[Math.max(rows, gradient.length)][wider];
      } else {
        for (int row = 0; row < rows; row++) {
          Arrays.fill(gradient[row], 0, width, 0f);
        }
      }
      return gradient;
    }
  }
}
