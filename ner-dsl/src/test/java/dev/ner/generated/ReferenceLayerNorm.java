package dev.ner.generated;

import java.util.List;

/** Layer normalisation: {@code y = g∘(x − μ)/√(σ² + 10⁻⁵) + b} over the units of a token. */
final class ReferenceLayerNorm implements ReferenceLayer {
  private final ReferenceParameter gain;
  private final ReferenceParameter bias;
  private double[][] normalized;
  private double[] inverse;

  ReferenceLayerNorm(String name, int units) {
    gain = new ReferenceParameter(name + ".gain", 1, units);
    bias = new ReferenceParameter(name + ".bias", 1, units);
  }

  @Override
  public int units() {
    return gain.columns();
  }

  @Override
  public List<ReferenceParameter> parameters() {
    return List.of(gain, bias);
  }

  @Override
  public double[][] forward(double[][] x) {
    normalized = new double[x.length][units()];
    inverse = new double[x.length];
    double[][] y = new double[x.length][units()];
    for (int t = 0; t < x.length; t++) {
      double mean = 0;
      double variance = 0;
      for (double v : x[t]) {
        mean += v / units();
      }
      for (double v : x[t]) {
        variance += (v - mean) * (v - mean) / units();
      }
      inverse[t] = 1 / Math.sqrt(variance + 1e-5);
      for (int u = 0; u < units(); u++) {
        normalized[t][u] = (x[t][u] - mean) * inverse[t];
        y[t][u] = gain.at(0, u) * normalized[t][u] + bias.at(0, u);
      }
    }
    return y;
  }

  @Override
  public double[][] backward(double[][] dy) {
    double[][] dx = new double[dy.length][units()];
    for (int t = 0; t < dy.length; t++) {
      for (int u = 0; u < units(); u++) {
        gain.addGradient(0, u, dy[t][u] * normalized[t][u]);
        bias.addGradient(0, u, dy[t][u]);
        for (int k = 0; k < units(); k++) { // through the mean and the variance, too
          double direct = (k == u ? 1 : 0) - 1.0 / units();
          double scaling = normalized[t][k] * normalized[t][u] / units();
          dx[t][u] += dy[t][k] * gain.at(0, k) * inverse[t] * (direct - scaling);
        }
      }
    }
    return dx;
  }
}
