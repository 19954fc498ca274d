package dev.ner.generated;

import java.util.List;

/**
 * Long short-term memory: {@code a = W·x + U·h + b; i, f, o = σ(a); g = tanh(a); c ← f·c + i·g; h ←
 * o·tanh(c)}, or as its options say, from state zero; row {@code gate · H + unit} of W, U and b,
 * gate order i, f, g, o.
 */
final class ReferenceLstm implements ReferenceLayer {
  private static final int I = 0;
  private static final int F = 1;
  private static final int G = 2;
  private static final int O = 3;

  private final Nudge nudge = new Nudge();
  private final int units;
  private final ReferenceParameter inputWeights;
  private final ReferenceParameter recurrentWeights;
  private final ReferenceParameter bias;
  private final ReferenceActivation candidate;
  private final ReferenceActivation output;
  private double[][] x;
  private double[][][] gates; // T×4×H
  private double[][] c; // (T+1)×H, the initial state first
  private double[][] h; // (T+1)×H, the initial state first

  ReferenceLstm(String name, int inputs, int units, String options) {
    this.units = units;
    candidate = ReferenceActivation.of(options, "candidate", ReferenceActivation.TANH);
    boolean tanh = ReferenceActivation.option(options, "outputTanh", "true").equals("true");
    output = tanh ? ReferenceActivation.TANH : ReferenceActivation.LINEAR;
    inputWeights = new ReferenceParameter(name + ".inputWeights", 4 * units, inputs);
    recurrentWeights = new ReferenceParameter(name + ".recurrentWeights", 4 * units, units);
    bias = new ReferenceParameter(name + ".bias", 1, 4 * units);
  }

  @Override
  public int units() {
    return units;
  }

  @Override
  public List<Nudge> nudges() {
    return List.of(nudge);
  }

  @Override
  public List<ReferenceParameter> parameters() {
    return List.of(inputWeights, recurrentWeights, bias);
  }

  @Override
  public double[][] forward(double[][] x) {
    this.x = x;
    gates = new double[x.length][4][units];
    c = new double[x.length + 1][units];
    h = new double[x.length + 1][units];
    for (int t = 0; t < x.length; t++) {
      for (int u = 0; u < units; u++) {
        for (int gate = 0; gate < 4; gate++) {
          double a = preActivation(gate * units + u, x[t], h[t]);
          gates[t][gate][u] = gate == G ? candidate.value(a) : 1 / (1 + Math.exp(-a));
        }
        c[t + 1][u] = gates[t][F][u] * c[t][u] + gates[t][I][u] * gates[t][G][u];
        h[t + 1][u] = gates[t][O][u] * output.value(c[t + 1][u]) + nudge.at(t, u);
      }
    }
    return java.util.Arrays.copyOfRange(h, 1, h.length);
  }

  private double preActivation(int row, double[] x, double[] h) {
    double a = bias.at(0, row);
    for (int e = 0; e < x.length; e++) {
      a += inputWeights.at(row, e) * x[e];
    }
    for (int u = 0; u < units; u++) {
      a += recurrentWeights.at(row, u) * h[u];
    }
    return a;
  }

  @Override
  public double[][] backward(double[][] dy) {
    double[][] dx = new double[dy.length][inputWeights.columns()];
    double[] dhLater = new double[units];
    double[] dc = new double[units];
    for (int t = dy.length - 1; t >= 0; t--) {
      double[] da = new double[4 * units];
      for (int u = 0; u < units; u++) {
        double i = gates[t][I][u];
        double f = gates[t][F][u];
        double g = gates[t][G][u];
        double o = gates[t][O][u];
        double y = output.value(c[t + 1][u]);
        double dh = dy[t][u] + dhLater[u];
        dc[u] += dh * o * output.slope(y);
        da[I * units + u] = dc[u] * g * i * (1 - i);
        da[F * units + u] = dc[u] * c[t][u] * f * (1 - f);
        da[G * units + u] = dc[u] * i * candidate.slope(g);
        da[O * units + u] = dh * y * o * (1 - o);
        dc[u] *= f;
      }
      dhLater = spread(da, t, dx[t]);
    }
    return dx;
  }

  /** Adds the gradients of one step's parameters and input; returns that of the state before. */
  private double[] spread(double[] da, int t, double[] dx) {
    double[] dh = new double[units];
    for (int row = 0; row < da.length; row++) {
      bias.addGradient(0, row, da[row]);
      for (int e = 0; e < dx.length; e++) {
        inputWeights.addGradient(row, e, da[row] * x[t][e]);
        dx[e] += inputWeights.at(row, e) * da[row];
      }
      for (int u = 0; u < units; u++) {
        recurrentWeights.addGradient(row, u, da[row] * h[t][u]);
        dh[u] += recurrentWeights.at(row, u) * da[row];
      }
    }
    return dh;
  }
}
