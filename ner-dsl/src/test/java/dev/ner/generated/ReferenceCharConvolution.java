package dev.ner.generated;

import java.util.Arrays;
import java.util.List;

/**
 * Convolutions over characters, tanh, and the maximum of a word: {@code y_h = max_i tanh(b_h + Σ_k
 * Σ_e W_(k·E+e),h · x_(i+k),e)} with zeros around the word. An input is the number that {@link
 * ReferenceRows#row} makes the characters of.
 */
final class ReferenceCharConvolution implements ReferenceLayer {
  private final ReferenceParameter weights;
  private final ReferenceParameter bias;
  private final ReferenceParameter table;
  private final int channel;
  private final int window;
  private double[][] ids;

  ReferenceCharConvolution(String name, int rows, int units, int channel, String options) {
    this.channel = channel;
    window = Integer.parseInt(ReferenceActivation.option(options, "window", ""));
    int embedding = Integer.parseInt(ReferenceActivation.option(options, "embedding", ""));
    weights = new ReferenceParameter(name + ".weights", window * embedding, units);
    bias = new ReferenceParameter(name + ".bias", 1, units);
    table = new ReferenceParameter(name + ".table", rows, embedding);
  }

  @Override
  public int units() {
    return weights.columns();
  }

  @Override
  public List<ReferenceParameter> parameters() {
    return List.of(weights, bias, table);
  }

  /** The rows of a word's characters, −1 around it, as many as a window may see. */
  private int[] padded(int t) {
    int around = window - 1;
    int[] rows = new int[2 * around + Architecture.CHARACTERS];
    Arrays.fill(rows, -1);
    int length = 0;
    for (int slot = 0; slot < Architecture.CHARACTERS; slot++) {
      int row =
          ReferenceRows.row((int) ids[t][0], channel, slot, Architecture.CHARACTERS, table.rows());
      if (row >= 0) {
        rows[around + length++] = row;
      }
    }
    return Arrays.copyOf(rows, 2 * around + length);
  }

  private double value(int[] rows, int position, int unit) {
    double a = bias.at(0, unit);
    for (int k = 0; k < window; k++) {
      for (int e = 0; e < table.columns() && rows[position + k] >= 0; e++) {
        a += weights.at(k * table.columns() + e, unit) * table.at(rows[position + k], e);
      }
    }
    return Math.tanh(a);
  }

  private int best(int[] rows, int unit) {
    int best = 0;
    for (int position = 1; position + window <= rows.length; position++) {
      if (value(rows, position, unit) > value(rows, best, unit)) {
        best = position;
      }
    }
    return best;
  }

  @Override
  public double[][] forward(double[][] x) {
    ids = x;
    double[][] y = new double[x.length][units()];
    for (int t = 0; t < x.length; t++) {
      int[] rows = padded(t);
      for (int unit = 0; unit < units(); unit++) {
        y[t][unit] = value(rows, best(rows, unit), unit);
      }
    }
    return y;
  }

  @Override
  public double[][] backward(double[][] dy) {
    for (int t = 0; t < dy.length; t++) {
      int[] rows = padded(t);
      for (int unit = 0; unit < units(); unit++) {
        int best = best(rows, unit);
        double y = value(rows, best, unit);
        spread(rows, best, unit, dy[t][unit] * (1 - y * y));
      }
    }
    return new double[dy.length][1]; // ids have no gradient
  }

  private void spread(int[] rows, int position, int unit, double da) {
    bias.addGradient(0, unit, da);
    for (int k = 0; k < window; k++) {
      for (int e = 0; e < table.columns() && rows[position + k] >= 0; e++) {
        int row = k * table.columns() + e;
        weights.addGradient(row, unit, da * table.at(rows[position + k], e));
        table.addGradient(rows[position + k], e, da * weights.at(row, unit));
      }
    }
  }
}
