package dev.ner.generated;

import java.util.Arrays;
import java.util.List;

/**
 * A gated recurrent unit: {@code r, z = σ(W·x + b + U·h + c); n = tanh(W·x + b + r·(U·h + c)); h ←
 * (1 − z)·n + z·h}, from state zero; row {@code gate · H + unit}, gate order r, z, n.
 */
final class ReferenceGru implements ReferenceLayer {
  private final Nudge nudge = new Nudge();
  private final int units;
  private final ReferenceParameter inputWeights;
  private final ReferenceParameter recurrentWeights;
  private final ReferenceParameter bias;
  private final ReferenceParameter recurrentBias;
  private double[][] x;
  private double[][] r;
  private double[][] z;
  private double[][] n;
  private double[][] fromState; // what the reset gate lets through: U·h + c of n
  private double[][] h; // (T+1)×H, the initial state first

  ReferenceGru(String name, int inputs, int units) {
    this.units = units;
    inputWeights = new ReferenceParameter(name + ".inputWeights", 3 * units, inputs);
    recurrentWeights = new ReferenceParameter(name + ".recurrentWeights", 3 * units, units);
    bias = new ReferenceParameter(name + ".bias", 1, 3 * units);
    recurrentBias = new ReferenceParameter(name + ".recurrentBias", 1, 3 * units);
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
    return List.of(inputWeights, recurrentWeights, bias, recurrentBias);
  }

  @Override
  public double[][] forward(double[][] x) {
    this.x = x;
    r = new double[x.length][units];
    z = new double[x.length][units];
    n = new double[x.length][units];
    fromState = new double[x.length][units];
    h = new double[x.length + 1][units];
    for (int t = 0; t < x.length; t++) {
      for (int u = 0; u < units; u++) {
        r[t][u] = sigmoid(input(u, t) + state(u, t));
        z[t][u] = sigmoid(input(units + u, t) + state(units + u, t));
        fromState[t][u] = state(2 * units + u, t);
        n[t][u] = Math.tanh(input(2 * units + u, t) + r[t][u] * fromState[t][u]);
        h[t + 1][u] = (1 - z[t][u]) * n[t][u] + z[t][u] * h[t][u] + nudge.at(t, u);
      }
    }
    return Arrays.copyOfRange(h, 1, h.length);
  }

  private static double sigmoid(double a) {
    return 1 / (1 + Math.exp(-a));
  }

  private double input(int row, int t) {
    double a = bias.at(0, row);
    for (int e = 0; e < x[t].length; e++) {
      a += inputWeights.at(row, e) * x[t][e];
    }
    return a;
  }

  private double state(int row, int t) {
    double a = recurrentBias.at(0, row);
    for (int k = 0; k < units; k++) {
      a += recurrentWeights.at(row, k) * h[t][k];
    }
    return a;
  }

  @Override
  public double[][] backward(double[][] dy) {
    double[][] dx = new double[dy.length][inputWeights.columns()];
    double[] later = new double[units];
    for (int t = dy.length - 1; t >= 0; t--) {
      double[] before = new double[units];
      double[] ofInput = new double[3 * units];
      double[] ofState = new double[3 * units];
      for (int u = 0; u < units; u++) {
        double dh = dy[t][u] + later[u];
        double dn = dh * (1 - z[t][u]) * (1 - n[t][u] * n[t][u]);
        double dz = dh * (h[t][u] - n[t][u]) * z[t][u] * (1 - z[t][u]);
        double dr = dn * fromState[t][u] * r[t][u] * (1 - r[t][u]);
        ofInput[u] = ofState[u] = dr;
        ofInput[units + u] = ofState[units + u] = dz;
        ofInput[2 * units + u] = dn;
        ofState[2 * units + u] = dn * r[t][u];
        before[u] = dh * z[t][u];
      }
      spread(ofInput, ofState, t, dx[t], before);
      later = before;
    }
    return dx;
  }

  private void spread(double[] ofInput, double[] ofState, int t, double[] dx, double[] dh) {
    for (int row = 0; row < 3 * units; row++) {
      bias.addGradient(0, row, ofInput[row]);
      recurrentBias.addGradient(0, row, ofState[row]);
      for (int e = 0; e < dx.length; e++) {
        inputWeights.addGradient(row, e, ofInput[row] * x[t][e]);
        dx[e] += inputWeights.at(row, e) * ofInput[row];
      }
      for (int k = 0; k < units; k++) {
        recurrentWeights.addGradient(row, k, ofState[row] * h[t][k]);
        dh[k] += recurrentWeights.at(row, k) * ofState[row];
      }
    }
  }
}
