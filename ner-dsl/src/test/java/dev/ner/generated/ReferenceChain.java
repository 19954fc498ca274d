package dev.ner.generated;

import dev.ner.batch.LaneBatch;
import java.util.List;

/** Layers one after the other, and with a skip connection the input added to the output. */
record ReferenceChain(List<ReferenceLayer> layers, boolean skip) implements ReferenceLayer {

  @Override
  public int units() {
    return layers.get(layers.size() - 1).units();
  }

  @Override
  public List<ReferenceParameter> parameters() {
    return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
  }

  @Override
  public List<Nudge> nudges() {
    return layers.stream().flatMap(layer -> layer.nudges().stream()).toList();
  }

  @Override
  public double[][] forward(double[][] x) {
    double[][] y = x;
    for (ReferenceLayer layer : layers) {
      y = layer.forward(y);
    }
    return skip ? sum(x, y) : y;
  }

  @Override
  public double[][] backward(double[][] dy) {
    double[][] dx = dy;
    for (int i = layers.size() - 1; i >= 0; i--) {
      dx = layers.get(i).backward(dx);
    }
    return skip ? sum(dx, dy) : dx;
  }

  @Override
  public void windows(int length) {
    layers.forEach(layer -> layer.windows(length));
  }

  @Override
  public void sentence(LaneBatch batch, int sentence) {
    layers.forEach(layer -> layer.sentence(batch, sentence));
  }

  static double[][] sum(double[][] a, double[][] b) {
    double[][] sum = new double[a.length][];
    for (int t = 0; t < a.length; t++) {
      sum[t] = a[t].clone();
      for (int u = 0; u < sum[t].length; u++) {
        sum[t][u] += b[t][u];
      }
    }
    return sum;
  }
}
