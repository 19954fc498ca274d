package dev.ner.train;

import dev.ner.network.Parameter;

/** Rows of a table side by side, so that an optimiser updates them in one long loop. */
final class GatheredRows {
  private static final int NUMBERS = 4096; // 64 KB in four arrays: what a core has at hand

  private final Parameter table;
  private final int width;
  private final int capacity;
  private final WeightArrays gathered;

  /** Room for rows of the given table. */
  GatheredRows(Parameter table, int statesPerWeight) {
    this.table = table;
    this.width = table.columns();
    this.capacity = Math.max(1, NUMBERS / width);
    this.gathered = WeightArrays.of(capacity * width, statesPerWeight);
  }

  /**
   * Updates the touched rows of the table.
   *
   * @param all Modified: the arrays of the whole network; their gradient is not looked at
   * @param rows the touched rows, {@code count} of them. Not modified
   * @param gradient {@code count × columns}, row-major. Not modified
   */
  void update(
      Optimizer optimizer,
      WeightArrays all,
      float scale,
      boolean decayed,
      int[] rows,
      int count,
      float[] gradient) {
    for (int first = 0; first < count; first += capacity) {
      int run = Math.min(capacity, count - first);
      for (int i = 0; i < run; i++) {
        int from = table.offset() + rows[first + i] * width;
        copy(all, from, gathered, i * width);
      }
      System.arraycopy(gradient, first * width, gathered.gradient(), 0, run * width);
      optimizer.update(gathered, scale, decayed, 0, run * width);
      for (int i = 0; i < run; i++) {
        int to = table.offset() + rows[first + i] * width;
        copy(gathered, i * width, all, to);
      }
    }
  }

  private void copy(WeightArrays source, int from, WeightArrays target, int to) {
    System.arraycopy(source.values(), from, target.values(), to, width);
    if (target.first().length > 0) {
      System.arraycopy(source.first(), from, target.first(), to, width);
    }
    if (target.second().length > 0) {
      System.arraycopy(source.second(), from, target.second(), to, width);
    }
  }
}
