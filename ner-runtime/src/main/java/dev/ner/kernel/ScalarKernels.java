package dev.ner.kernel;

import static dev.ner.kernel.Lanes.COUNT;

/**
 * The kernels in plain Java: products of rows (see {@link RowProducts}), and sweeps whose loops C2
 * vectorises where it can.
 */
public class ScalarKernels extends LaneSums {
  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public boolean tiled() {
    return false;
  }

  @Override
  public final void lstmForward(
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
    lstmForward(
        Activation.TANH,
        true,
        units,
        gates,
        gatePanel,
        cell,
        cellTanh,
        output,
        before,
        after,
        panels,
        lanes);
  }

  @Override
  public final void lstmForward(
      Activation candidate,
      boolean outputTanh,
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
    int to = after * size;
    int count = panels * size;
    if (candidate == Activation.TANH) {
      tanh(gates, g, g + 4 * count);
    } else { // the candidates wait elsewhere, so that one sweep still serves the gates
      copyRows(gates, g + 2 * lanes, 4 * lanes, cellTanh, t, lanes, panels * units, lanes);
      activate(candidate, cellTanh, t, t + count);
      tanh(gates, g, g + 4 * count);
      copyRows(cellTanh, t, lanes, gates, g + 2 * lanes, 4 * lanes, panels * units, lanes);
    }
    lstmCells(gates, g, cell, before * size, to, cellTanh, t, count, lanes);
    if (outputTanh) {
      tanh(cellTanh, t, t + count);
    }
    lstmOutputs(gates, g, cellTanh, t, output, to, count, lanes);
  }

  /** Copies rows of a length that stand at a stride from each other. */
  private static void copyRows(
      float[] from, int at, int stride, float[] to, int toAt, int toStride, int rows, int length) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(from, at + row * stride, to, toAt + row * toStride, length);
    }
  }

  /**
   * The gates from their sweep of tanh, and {@code c' = f·c + i·g}, which goes to {@code cellTanh}
   * too.
   */
  protected void lstmCells(
      float[] gates,
      int g,
      float[] cell,
      int from,
      int to,
      float[] cellTanh,
      int t,
      int count,
      int lanes) {
    for (int u = 0; u < count; u++) {
      int q = g + ((u & -lanes) << 2) + (u & lanes - 1);
      float i = sigmoid(gates[q]);
      float f = sigmoid(gates[q + lanes]);
      float a = gates[q + 2 * lanes];
      gates[q] = i;
      gates[q + lanes] = f;
      gates[q + 3 * lanes] = sigmoid(gates[q + 3 * lanes]);
      float next = Math.fma(f, cell[from + u], i * a);
      cell[to + u] = next;
      cellTanh[t + u] = next;
    }
  }

  /** {@code h' = o·tanh(c')}. */
  protected void lstmOutputs(
      float[] gates, int g, float[] cellTanh, int t, float[] output, int to, int count, int lanes) {
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
    lstmBackward(
        Activation.TANH,
        true,
        units,
        gates,
        gatePanel,
        cell,
        cellTanh,
        before,
        after,
        outputGradient,
        cellGradient,
        panels);
  }

  @Override
  public void lstmBackward(
      Activation candidate,
      boolean outputTanh,
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
      float dc = Math.fma(dh * o, outputTanh ? 1f - y * y : 1f, cellGradient[u]);
      gates[q] = dc * a * (i * (1f - i));
      gates[q + COUNT] = dc * cell[c + u] * (f * (1f - f));
      gates[q + 2 * COUNT] = dc * i * derivative(candidate, a);
      gates[q + 3 * COUNT] = dh * y * (o * (1f - o));
      cellGradient[u] = dc * f;
    }
  }

  /** f'(a) by y = f(a). */
  private static float derivative(Activation activation, float y) {
    return switch (activation) {
      case LINEAR -> 1f;
      case TANH -> 1f - y * y;
      case RELU -> y > 0f ? 1f : 0f;
      case SIGMOID -> y * (1f - y);
    };
  }

  @Override
  public void gruForward(
      int units,
      float[] inputGates,
      float[] recurrentGates,
      int gatePanel,
      float[] output,
      int before,
      int after,
      int panels,
      int lanes) {
    int size = units * lanes;
    for (int panel = 0; panel < panels; panel++) {
      int r = (gatePanel + panel) * 3 * size;
      int n = r + 2 * size;
      for (int q = r; q < n; q++) {
        inputGates[q] += recurrentGates[q];
      }
      tanh(inputGates, r, n);
      for (int q = r; q < n; q++) {
        inputGates[q] = sigmoid(inputGates[q]);
      }
      for (int u = 0; u < size; u++) {
        inputGates[n + u] = Math.fma(inputGates[r + u], recurrentGates[n + u], inputGates[n + u]);
      }
      tanh(inputGates, n, n + size);
      int from = (before + panel) * size;
      int to = (after + panel) * size;
      for (int u = 0; u < size; u++) {
        float a = inputGates[n + u];
        output[to + u] = Math.fma(inputGates[r + size + u], output[from + u] - a, a);
      }
    }
  }

  @Override
  public void gruBackward(
      int units,
      float[] inputGates,
      float[] recurrentGates,
      int gatePanel,
      float[] output,
      int before,
      int after,
      float[] outputGradient,
      int panels) {
    int size = units * COUNT;
    for (int panel = 0; panel < panels; panel++) {
      int from = (before + panel) * size;
      int to = (after + panel) * size;
      int q = (gatePanel + panel) * 3 * size;
      for (int u = 0; u < size; u++, q++) {
        float r = inputGates[q];
        float z = inputGates[q + size];
        float a = inputGates[q + 2 * size];
        float dh = outputGradient[to + u];
        float dn = dh * (1f - z) * (1f - a * a);
        float dz = dh * (output[from + u] - a) * (z * (1f - z));
        float dr = dn * recurrentGates[q + 2 * size] * (r * (1f - r));
        inputGates[q] = dr;
        inputGates[q + size] = dz;
        inputGates[q + 2 * size] = dn;
        recurrentGates[q] = dr;
        recurrentGates[q + size] = dz;
        recurrentGates[q + 2 * size] = dn * r;
        outputGradient[from + u] = Math.fma(dh, z, outputGradient[from + u]);
      }
    }
  }

  @Override
  public void activate(Activation activation, float[] values, int from, int to) {
    switch (activation) {
      case LINEAR -> {}
      case TANH -> tanh(values, from, to);
      case RELU -> {
        for (int i = from; i < to; i++) {
          values[i] = Math.max(values[i], 0f);
        }
      }
      case SIGMOID -> {
        for (int i = from; i < to; i++) {
          values[i] *= 0.5f;
        }
        tanh(values, from, to);
        for (int i = from; i < to; i++) {
          values[i] = sigmoid(values[i]);
        }
      }
    }
  }

  @Override
  public void activationGradient(
      Activation activation,
      float[] outputs,
      int outputFrom,
      float[] outputGradient,
      int outputGradientFrom,
      float[] inputGradient,
      int inputGradientFrom,
      int count) {
    for (int i = 0; i < count; i++) {
      float dy = outputGradient[outputGradientFrom + i];
      inputGradient[inputGradientFrom + i] = dy * derivative(activation, outputs[outputFrom + i]);
    }
  }
}
