package dev.ner.generated;

import dev.ner.batch.LaneBatch;
import java.util.Arrays;
import java.util.List;

/** Layers that read one input: their outputs side by side, or added. */
record ReferenceParallel(List<ReferenceLayer> layers, boolean added) implements ReferenceLayer {

  @Override
  public int units() {
    return added ? layers.get(0).units() : layers.stream().mapToInt(ReferenceLayer::units).sum();
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
    double[][] y = new double[x.length][units()];
    int first = 0;
    for (ReferenceLayer layer : layers) {
      double[][] part = layer.forward(x);
      for (int t = 0; t < x.length; t++) {
        for (int u = 0; u < part[t].length; u++) {
          y[t][first + u] += part[t][u];
        }
      }
      first += added ? 0 : layer.units();
    }
    return y;
  }

  @Override
  public double[][] backward(double[][] dy) {
    double[][] dx = null;
    int first = 0;
    for (ReferenceLayer layer : layers) {
      double[][] part = new double[dy.length][];
      for (int t = 0; t < dy.length; t++) {
        part[t] = Arrays.copyOfRange(dy[t], first, first + layer.units());
      }
      double[][] own = layer.backward(part);
      dx = dx == null ? own : ReferenceChain.sum(dx, own);
      first += added ? 0 : layer.units();
    }
    return dx;
  }

  @Override
  public void windows(int length) {
    layers.forEach(layer -> layer.windows(length));
  }

  @Override
  public void sentence(LaneBatch batch, int sentence) {
    layers.forEach(layer -> layer.sentence(batch, sentence));
  }
}
