package dev.ner.generated;

import java.util.List;

/** The logarithm of the softmax: {@code y_k = x_k − ln Σ_j exp(x_j)}. */
final class ReferenceLogSoftmax implements ReferenceLayer {
  private final int units;
  private double[][] y;

  ReferenceLogSoftmax(int units) {
    this.units = units;
  }

  @Override
  public int units() {
    return units;
  }

  @Override
  public List<ReferenceParameter> parameters() {
    return List.of();
  }

  @Override
  public double[][] forward(double[][] x) {
    y = new double[x.length][units];
    for (int t = 0; t < x.length; t++) {
      double sum = 0;
      for (int k = 0; k < units; k++) {
        sum += Math.exp(x[t][k]);
      }
      for (int k = 0; k < units; k++) {
        y[t][k] = x[t][k] - Math.log(sum);
      }
    }
    return y;
  }

  @Override
  public double[][] backward(double[][] dy) {
    double[][] dx = new double[dy.length][units];
    for (int t = 0; t < dy.length; t++) {
      double sum = 0;
      for (int k = 0; k < units; k++) {
        sum += dy[t][k];
      }
      for (int k = 0; k < units; k++) {
        dx[t][k] = dy[t][k] - Math.exp(y[t][k]) * sum;
      }
    }
    return dx;
  }
}
