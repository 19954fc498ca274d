package dev.ner.network;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Lanes;

/** The look-up of an embedding: a row of a table for each token. */
public final class Lookup {
  private Lookup() {}

  /**
   * {@code out[p][e][l] = table[ids[p][l]][e]}.
   *
   * @param parameters the flat array. Not modified
   * @param table the place of the table, {@code V × width}, row-major
   * @param width E
   * @param out Modified: panels of {@code width × lanes} from panel 0
   */
  public static void forward(
      float[] parameters, int table, int width, LaneBatch batch, float[] out) {
    int[] ids = batch.ids();
    int lanes = batch.lanes();
    int panels = batch.panels();
    for (int panel = 0; panel < panels; panel++) {
      int from = panel * lanes;
      int to = panel * width * lanes;
      if (lanes == 1) {
        System.arraycopy(parameters, table + ids[from] * width, out, to, width);
        continue;
      }
      // Unit by unit: the rows, far apart in memory, are fetched at the same time.
      for (int e = table; e < table + width; e++) {
        for (int lane = 0; lane < lanes; lane++, to++) {
          out[to] = parameters[ids[from + lane] * width + e];
        }
      }
    }
  }

  /**
   * Adds each token's gradient to its row, in the order of panels, then lanes.
   *
   * @param outGradient panels of {@code width × 16} from panel 0. Not modified
   * @param gradient Modified; prepared for the batch
   */
  public static void backward(
      float[] outGradient, int width, LaneBatch batch, TableGradient gradient) {
    float[] rows = gradient.values();
    int[] places = gradient.places();
    for (int panel = 0; panel < batch.panels(); panel++) {
      int from = panel * width * Lanes.COUNT;
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        int place = places[panel * Lanes.COUNT + lane];
        if (place < 0) {
          continue; // idle
        }
        int row = place * width;
        for (int e = 0, o = from + lane; e < width; e++, o += Lanes.COUNT) {
          rows[row + e] += outGradient[o];
        }
      }
    }
  }
}
