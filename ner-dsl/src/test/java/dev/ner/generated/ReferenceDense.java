package dev.ner.generated;

import java.util.List;

/** An affine map and an activation: {@code y = f(W·x + b)}. */
final class ReferenceDense implements ReferenceLayer {
  private final ReferenceParameter weights;
  private final ReferenceParameter bias;
  private final ReferenceActivation activation;
  private double[][] x;
  private double[][] y;

  ReferenceDense(String name, int inputs, int units, String options) {
    activation = ReferenceActivation.of(options, "activation", ReferenceActivation.LINEAR);
    weights = new ReferenceParameter(name + ".weights", units, inputs);
    bias = new ReferenceParameter(name + ".bias", 1, units);
  }

  @Override
  public int units() {
    return weights.rows();
  }

  @Override
  public List<ReferenceParameter> parameters() {
    return List.of(weights, bias);
  }

  @Override
  public double[][] forward(double[][] x) {
    this.x = x;
    y = new double[x.length][units()];
    for (int t = 0; t < x.length; t++) {
      for (int h = 0; h < units(); h++) {
        y[t][h] = bias.at(0, h);
        for (int e = 0; e < weights.columns(); e++) {
          y[t][h] += weights.at(h, e) * x[t][e];
        }
        y[t][h] = activation.value(y[t][h]);
      }
    }
    return y;
  }

  @Override
  public double[][] backward(double[][] dy) {
    double[][] dx = new double[dy.length][weights.columns()];
    for (int t = 0; t < dy.length; t++) {
      for (int h = 0; h < units(); h++) {
        double da = dy[t][h] * activation.slope(y[t][h]);
        bias.addGradient(0, h, da);
        for (int e = 0; e < weights.columns(); e++) {
          weights.addGradient(h, e, da * x[t][e]);
          dx[t][e] += weights.at(h, e) * da;
        }
      }
    }
    return dx;
  }
}
