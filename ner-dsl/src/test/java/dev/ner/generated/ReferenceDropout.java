package dev.ner.generated;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Lanes;
import dev.ner.network.Dropout;
import java.util.Arrays;
import java.util.List;

/** Dropout, its masks those of the runtime; {@code y = x} where a batch has no seed. */
final class ReferenceDropout implements ReferenceLayer {
  private final int units;
  private final int number;
  private final float rate;
  private final boolean same;
  private LaneBatch batch;
  private int sentence;

  /**
   * A layer.
   *
   * @param number of the dropout layers before it
   */
  ReferenceDropout(int units, int number, String options) {
    this.units = units;
    this.number = number;
    rate = Float.parseFloat(ReferenceActivation.option(options, "rate", ""));
    same = ReferenceActivation.option(options, "sameForAllSteps", "false").equals("true");
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
  public void sentence(LaneBatch batch, int sentence) {
    this.batch = batch;
    this.sentence = sentence;
  }

  @Override
  public double[][] forward(double[][] x) {
    return masked(x);
  }

  @Override
  public double[][] backward(double[][] dy) {
    return masked(dy);
  }

  private double[][] masked(double[][] x) {
    if (batch == null || batch.dropoutSeed() == 0) {
      return x;
    }
    float[] mask = new float[batch.panels() * units * Lanes.COUNT];
    float[] ones = new float[mask.length];
    Arrays.fill(ones, 1);
    Dropout.forward(batch, number, rate, same, ones, 0, units, mask);
    double[][] y = new double[x.length][units];
    for (int t = 0; t < x.length; t++) {
      int index = batch.index(sentence, t);
      for (int u = 0; u < units; u++) {
        int at = (index / Lanes.COUNT * units + u) * Lanes.COUNT + index % Lanes.COUNT;
        y[t][u] = x[t][u] * mask[at];
      }
    }
    return y;
  }
}
