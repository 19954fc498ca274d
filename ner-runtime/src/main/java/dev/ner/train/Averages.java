package dev.ner.train;

import dev.ner.network.Parameter;
import dev.ner.network.Parameters;
import java.util.Arrays;
import java.util.List;

/**
 * The exponential moving average of a network's weights over the steps, in weights of its own.
 *
 * <p>After step t it is {@code (1−d)/(1−dᵗ) · Σ dᵗ⁻ⁱ·wᵢ} over the steps i = 1 to t: corrected so
 * that the initial weights count for nothing (Kingma and Ba 2015, section 7.2; Polyak and Juditsky
 * 1992 for averaging as such). A table's row that rests is brought up to date when it is needed, in
 * one go: only weights of batches that touch it change, so nothing is lost by that.
 *
 * <p>Several threads may average different weights at once.
 */
final class Averages {
  private final double decay;
  private final float[] values;
  private final Parameters averaged;
  private final List<Parameter> tables;
  private final int[][] upTo; // by table and row: the step up to which the row is averaged
  private int step;
  private float kept;

  /**
   * Averages before the first step.
   *
   * @param decay d, of (0, 1)
   */
  Averages(Parameters parameters, double decay) {
    this.decay = decay;
    this.values = parameters.values();
    this.averaged = new Parameters(parameters.layout(), values.clone());
    this.tables = parameters.layout().tables();
    this.upTo = new int[tables.size()][];
    for (int t = 0; t < upTo.length; t++) {
      upTo[t] = new int[tables.get(t).rows()];
    }
  }

  /** The averages; those of tables are up to date after {@link #catchUp()} alone. */
  Parameters parameters() {
    return averaged;
  }

  void beginStep() {
    step++;
    kept = kept(step - 1, step);
  }

  /**
   * What the average of one step counts in the average of a later one; the weights count 1 − it.
   */
  private float kept(int from, int to) {
    return (float)
        (ExactMath.power(decay, to - from)
            * (1 - ExactMath.power(decay, from))
            / (1 - ExactMath.power(decay, to)));
  }

  /** Takes in the present step's dense weights from {@code from} to before {@code to}. */
  void add(int from, int to) {
    mix(kept, from, to);
  }

  /** Before rows change: brings their averages up to the step before. */
  void catchUpRows(int table, int[] rows, int count) {
    for (int i = 0; i < count; i++) {
      catchUp(table, rows[i], step - 1);
    }
  }

  /** After they have changed: takes in their present weights. */
  void addRows(int table, int[] rows, int count) {
    int width = tables.get(table).columns();
    for (int i = 0; i < count; i++) {
      int from = tables.get(table).offset() + rows[i] * width;
      mix(kept, from, from + width);
      upTo[table][rows[i]] = step;
    }
  }

  /** Brings all averages up to the present step. */
  void catchUp() {
    for (int table = 0; table < upTo.length; table++) {
      for (int row = 0; row < upTo[table].length; row++) {
        catchUp(table, row, step);
      }
      Arrays.fill(upTo[table], step);
    }
  }

  private void catchUp(int table, int row, int to) {
    int last = upTo[table][row];
    if (last < to) {
      int width = tables.get(table).columns();
      int from = tables.get(table).offset() + row * width;
      mix(kept(last, to), from, from + width);
    }
  }

  private void mix(float kept, int from, int to) {
    float[] current = values;
    float[] average = averaged.values();
    for (int w = from; w < to; w++) {
      average[w] = Math.fma(kept, average[w] - current[w], current[w]);
    }
  }
}
