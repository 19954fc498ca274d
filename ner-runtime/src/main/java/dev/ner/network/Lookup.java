package dev.ner.network;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Lanes;
import java.util.Arrays;

/** The look-up of input layers: rows of a table for each token, side by side or added up. */
public final class Lookup {
  private Lookup() {}

  /**
   * The rows of a token side by side: {@code out[p][s·E + e][l] = table[rows[p][l][s]][e]}.
   *
   * @param parameters the flat array. Not modified
   * @param table the place of the table, {@code V × width}, row-major
   * @param width E, of one row
   * @param channel the channel with the rows; no token lacks one
   * @param out Modified: panels of {@code slots · width × lanes} from panel 0
   */
  public static void forward(
      float[] parameters, int table, int width, LaneBatch batch, int channel, float[] out) {
    int[] rows = batch.rows(channel);
    int slots = batch.slots(channel);
    int lanes = batch.lanes();
    int panels = batch.panels();
    int to = 0;
    for (int panel = 0; panel < panels; panel++) {
      int from = panel * lanes * slots;
      for (int slot = 0; slot < slots; slot++, from++) {
        if (lanes == 1) {
          System.arraycopy(parameters, table + rows[from] * width, out, to, width);
          to += width;
          continue;
        }
        // Unit by unit: the rows, far apart in memory, are fetched at the same time.
        for (int e = table; e < table + width; e++) {
          for (int lane = 0; lane < lanes; lane++, to++) {
            out[to] = parameters[rows[from + lane * slots] * width + e];
          }
        }
      }
    }
  }

  /**
   * Adds each token's gradient to its rows, in the order of panels, then slots, then lanes.
   *
   * @param outGradient panels of {@code slots · width × 16} from panel 0. Not modified
   * @param gradient Modified; prepared for the batch
   */
  public static void backward(
      float[] outGradient, int width, LaneBatch batch, int channel, TableGradient gradient) {
    float[] values = gradient.values();
    int[] places = gradient.places();
    int slots = batch.slots(channel);
    int from = 0;
    for (int panel = 0; panel < batch.panels(); panel++) {
      for (int slot = 0; slot < slots; slot++, from += width * Lanes.COUNT) {
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
          int place = places[(panel * Lanes.COUNT + lane) * slots + slot];
          if (place < 0) {
            continue; // idle
          }
          int row = place * width;
          for (int e = 0, o = from + lane; e < width; e++, o += Lanes.COUNT) {
            values[row + e] += outGradient[o];
          }
        }
      }
    }
  }

  /**
   * The sum of a token's rows: {@code out[p][e][l] = c · Σ table[rows[p][l][s]][e]} over the slots
   * s that have a row.
   *
   * @param parameters the flat array. Not modified
   * @param table the place of the table, {@code V × width}, row-major
   * @param dropout the probability with which training leaves out a row; c is {@code 1/(1 −
   *     dropout)} there, otherwise 1
   * @param out Modified: panels of {@code width × lanes} from panel 0
   */
  public static void sum(
      float[] parameters,
      int table,
      int width,
      LaneBatch batch,
      int channel,
      float dropout,
      float[] out) {
    int[] rows = batch.rows(channel);
    int slots = batch.slots(channel);
    int lanes = batch.lanes();
    float scale = scale(batch, dropout);
    Arrays.fill(out, 0, batch.panels() * width * lanes, 0f);
    float[] sum = batch.scratch(width);
    for (int step = 0; step < batch.steps(); step++) {
      for (int s = 0; s < batch.sentences() && batch.length(s) > step; s++) {
        int index = batch.index(s, step);
        Arrays.fill(sum, 0, width, 0f);
        sum(parameters, table, width, rows, index * slots, (index + 1) * slots, sum);
        int to = index / lanes * width * lanes + index % lanes;
        for (int e = 0; e < width; e++, to += lanes) {
          out[to] = sum[e] * scale;
        }
      }
    }
  }

  /** Adds those of the rows that are there, one after the other; four in one sweep. */
  private static void sum(
      float[] parameters, int table, int width, int[] rows, int from, int end, float[] sum) {
    int a = present(rows, from, end);
    while (a < end) {
      int b = present(rows, a + 1, end);
      int c = present(rows, b + 1, end);
      int d = present(rows, c + 1, end);
      int at = table + rows[a] * width;
      if (d < end) {
        int atB = table + rows[b] * width;
        int atC = table + rows[c] * width;
        int atD = table + rows[d] * width;
        for (int e = 0; e < width; e++) {
          float two = sum[e] + parameters[at + e] + parameters[atB + e];
          sum[e] = two + parameters[atC + e] + parameters[atD + e];
        }
        a = present(rows, d + 1, end);
      } else {
        for (int e = 0; e < width; e++) {
          sum[e] += parameters[at + e];
        }
        a = b;
      }
    }
  }

  /** The first slot with a row, or at least {@code end}. */
  private static int present(int[] rows, int from, int end) {
    int slot = from;
    while (slot < end && rows[slot] < 0) {
      slot++;
    }
    return slot;
  }

  /**
   * Adds each token's gradient to all of its rows, in the order of steps, then sentences.
   *
   * @param outGradient panels of {@code width × 16} from panel 0. Not modified
   * @param gradient Modified; prepared for the batch
   */
  public static void sumBackward(
      float[] outGradient,
      int width,
      LaneBatch batch,
      int channel,
      float dropout,
      TableGradient gradient) {
    float[] values = gradient.values();
    int[] places = gradient.places();
    int slots = batch.slots(channel);
    float scale = scale(batch, dropout);
    float[] token = batch.scratch(width);
    for (int step = 0; step < batch.steps(); step++) {
      for (int s = 0; s < batch.sentences() && batch.length(s) > step; s++) {
        int index = batch.index(s, step);
        int from = index / Lanes.COUNT * width * Lanes.COUNT + index % Lanes.COUNT;
        for (int e = 0; e < width; e++, from += Lanes.COUNT) {
          token[e] = outGradient[from] * scale;
        }
        for (int i = index * slots; i < (index + 1) * slots; i++) {
          if (places[i] >= 0) {
            add(token, values, places[i] * width, width);
          }
        }
      }
    }
  }

  private static void add(float[] token, float[] values, int to, int width) {
    for (int e = 0; e < width; e++) {
      values[to + e] += token[e];
    }
  }

  private static float scale(LaneBatch batch, float dropout) {
    return batch.dropoutSeed() == 0 ? 1f : Dropout.scale(dropout);
  }
}
