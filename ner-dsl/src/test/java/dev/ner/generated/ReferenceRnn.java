package dev.ner.generated;

import java.util.Arrays;
import java.util.List;

/** A simple recurrent layer: {@code h ← f(W·x + U·h + b)}, from state zero. */
final class ReferenceRnn implements ReferenceLayer {
  private final Nudge nudge = new Nudge();
  private final int units;
  private final ReferenceActivation activation;
  private final ReferenceParameter inputWeights;
  private final ReferenceParameter recurrentWeights;
  private final ReferenceParameter bias;
  private double[][] x;
  private double[][] h; // (T+1)×H, the initial state first

  /** A layer whose options name its activation, or none for tanh. */
  ReferenceRnn(String name, int inputs, int units, String options) {
    this.units = units;
    activation = ReferenceActivation.of(options, "activation", ReferenceActivation.TANH);
    inputWeights = new ReferenceParameter(name + ".inputWeights", units, inputs);
    recurrentWeights = new ReferenceParameter(name + ".recurrentWeights", units, units);
    bias = new ReferenceParameter(name + ".bias", 1, units);
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
    h = new double[x.length + 1][units];
    for (int t = 0; t < x.length; t++) {
      for (int u = 0; u < units; u++) {
        double a = bias.at(0, u);
        for (int e = 0; e < x[t].length; e++) {
          a += inputWeights.at(u, e) * x[t][e];
        }
        for (int k = 0; k < units; k++) {
          a += recurrentWeights.at(u, k) * h[t][k];
        }
        h[t + 1][u] = activation.value(a) + nudge.at(t, u);
      }
    }
    return Arrays.copyOfRange(h, 1, h.length);
  }

  @Override
  public double[][] backward(double[][] dy) {
    double[][] dx = new double[dy.length][inputWeights.columns()];
    double[] later = new double[units];
    for (int t = dy.length - 1; t >= 0; t--) {
      double[] before = new double[units];
      for (int u = 0; u < units; u++) {
        double da = (dy[t][u] + later[u]) * activation.slope(h[t + 1][u]);
        bias.addGradient(0, u, da);
        for (int e = 0; e < dx[t].length; e++) {
          inputWeights.addGradient(u, e, da * x[t][e]);
          dx[t][e] += inputWeights.at(u, e) * da;
        }
        for (int k = 0; k < units; k++) {
          recurrentWeights.addGradient(u, k, da * h[t][k]);
          before[k] += recurrentWeights.at(u, k) * da;
        }
      }
      later = before;
    }
    return dx;
  }
}
