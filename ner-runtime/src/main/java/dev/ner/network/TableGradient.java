package dev.ner.network;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Lanes;
import java.util.Arrays;

/**
 * The gradient of a table for the rows that a batch touched, in the order of their first
 * occurrence.
 */
public final class TableGradient {
  private final Parameter table;
  private final int channel;
  private final int[] placeOfRow; // by table row: its place + 1, or 0
  private int[] rows = new int[64]; // by place
  private int count;
  private int[] places =
      new int[64 * Lanes.COUNT]; // by panel, lane and slot, -1 where there is no row
  private float[] values = {};

  /**
   * No gradient yet.
   *
   * @param channel the channel of a batch that says which rows it touches
   */
  public TableGradient(Parameter table, int channel) {
    this.table = table;
    this.channel = channel;
    this.placeOfRow = new int[table.rows()];
  }

  /** The table. */
  public Parameter table() {
    return table;
  }

  /** The number of rows touched. */
  public int count() {
    return count;
  }

  /** The touched rows; valid up to {@link #count()}. Not to be modified. */
  public int[] rows() {
    return rows;
  }

  /** The gradient, {@code count × columns}, row-major. */
  public float[] values() {
    return values;
  }

  /**
   * For each slot of each lane of each panel of the batch the place of its row, −1 where there is
   * none.
   */
  public int[] places() {
    return places;
  }

  /**
   * Finds the rows that the batch touches and sets their gradients to zero; none of a frozen table.
   */
  public void prepare(LaneBatch batch) {
    count = 0;
    int slots = batch.slots(channel);
    int[] touched = batch.rows(channel);
    int all = batch.panels() * Lanes.COUNT * slots;
    if (places.length < all) {
      places = new int[all + all / 2];
    }
    Arrays.fill(places, 0, all, -1);
    int steps = table.trainable() ? batch.steps() : 0;
    for (int step = 0; step < steps; step++) {
      for (int s = 0; s < batch.sentences() && batch.length(s) > step; s++) {
        int at = batch.index(s, step) * slots;
        for (int i = at; i < at + slots; i++) {
          if (touched[i] >= 0) {
            places[i] = place(touched[i]);
          }
        }
      }
    }
    for (int i = 0; i < count; i++) {
      placeOfRow[rows[i]] = 0;
    }
    int size = count * table.columns();
    if (values.length < size) {
      values = new float[size + size / 2];
    }
    Arrays.fill(values, 0, size, 0f);
  }

  private int place(int row) {
    if (placeOfRow[row] == 0) {
      if (count == rows.length) {
        rows = Arrays.copyOf(rows, count * 2);
      }
      rows[count] = row;
      placeOfRow[row] = ++count;
    }
    return placeOfRow[row] - 1;
  }
}
