package dev.ner.kernel;

import static dev.ner.kernel.Lanes.COUNT;

/**
 * The kernels in plain Java: products of rows (see {@link RowProducts}), and sweeps whose loops C2
 * vectorises where it can.
 */
public class ScalarKernels extends RowProducts {
  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public boolean tiled() {
    return false;
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
    int c = before * size;
    int to = after * size;
    for (int u = 0; u < count; u++) {
      int q = g + ((u & -lanes) << 2) + (u & lanes - 1);
      float i = sigmoid(gates[q]);
      float f = sigmoid(gates[q + lanes]);
      float a = gates[q + 2 * lanes];
      gates[q] = i;
      gates[q + lanes] = f;
      gates[q + 3 * lanes] = sigmoid(gates[q + 3 * lanes]);
      float next = Math.fma(f, cell[c + u], i * a);
      cell[to + u] = next;
      cellTanh[t + u] = next;
    }
    tanh(cellTanh, t, t + count);
    for (int u = 0; u < count; u++) {
      int o = g + ((u & -lanes) << 2) + (u & lanes - 1) + 3 * lanes;
      output[to + u] = gates[o] * cellTanh[t + u];
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
    int c = before * size;
    int to = after * size;
    for (int u = 0; u < panels * size; u++) {
      int q = g + ((u & -COUNT) << 2) + (u & COUNT - 1);
      float i = gates[q];
      float f = gates[q + COUNT];
      float a = gates[q + 2 * COUNT];
      float o = gates[q + 3 * COUNT];
      float y = cellTanh[t + u];
      float dh = outputGradient[to + u];
      float dc = Math.fma(dh * o, 1f - y * y, cellGradient[u]);
      gates[q] = dc * a * (i * (1f - i));
      gates[q + COUNT] = dc * cell[c + u] * (f * (1f - f));
      gates[q + 2 * COUNT] = dc * i * (1f - a * a);
      gates[q + 3 * COUNT] = dh * y * (o * (1f - o));
      cellGradient[u] = dc * f;
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
}
