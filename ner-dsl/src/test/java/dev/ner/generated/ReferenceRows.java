package dev.ner.generated;

import dev.ner.batch.LaneBatch;
import java.util.List;

/**
 * An input layer of any kind: rows of a table side by side, or their sum; an input is the one
 * number that {@link #row} makes the rows of.
 */
final class ReferenceRows implements ReferenceLayer {
  private final ReferenceParameter table;
  private final int channel;
  private final int slots;
  private final boolean sum;
  private final double dropout;
  private double[][] ids;
  private LaneBatch batch;

  /**
   * A layer.
   *
   * @param channel of the batch
   * @param slots the number of rows of a token
   * @param sum whether rows are added up
   * @param dropout the share of rows that training leaves out of a sum
   */
  ReferenceRows(
      String name, int rows, int units, int channel, int slots, boolean sum, double dropout) {
    table = new ReferenceParameter(name + ".table", rows, units);
    this.channel = channel;
    this.slots = slots;
    this.sum = sum;
    this.dropout = dropout;
  }

  /** The row that stands in a channel's slot of a token; -1 for none. */
  static int row(int id, int channel, int slot, int slots, int rows) {
    if (slots == 1) {
      return channel == 0 ? id : (id * 5 + channel) % rows;
    }
    if (slots == Architecture.CHARACTERS) { // a word of one to as many
      return slot > id % slots ? -1 : (id * 7 + channel * 17 + slot * slot * 3) % rows;
    }
    boolean absent = slots > Architecture.AFFIXES && (id + slot) % 3 == 0;
    return absent ? -1 : (id * 31 + channel * 17 + slot * slot * 7) % rows;
  }

  private int row(int t, int slot) {
    return row((int) ids[t][0], channel, slot, slots, table.rows());
  }

  @Override
  public int units() {
    return sum ? table.columns() : slots * table.columns();
  }

  @Override
  public List<ReferenceParameter> parameters() {
    return List.of(table);
  }

  @Override
  public void sentence(LaneBatch newBatch, int sentence) {
    batch = newBatch;
  }

  /** What a sum is multiplied by. */
  private double scale() {
    return batch == null || batch.dropoutSeed() == 0 ? 1 : 1 / (1 - dropout);
  }

  @Override
  public double[][] forward(double[][] x) {
    ids = x;
    double[][] y = new double[x.length][units()];
    for (int t = 0; t < x.length; t++) {
      for (int slot = 0; slot < slots; slot++) {
        for (int e = 0; e < table.columns() && row(t, slot) >= 0; e++) {
          int at = sum ? e : slot * table.columns() + e;
          y[t][at] += (sum ? scale() : 1) * table.at(row(t, slot), e);
        }
      }
    }
    return y;
  }

  @Override
  public double[][] backward(double[][] dy) {
    for (int t = 0; t < dy.length; t++) {
      for (int slot = 0; slot < slots; slot++) {
        for (int e = 0; e < table.columns() && row(t, slot) >= 0; e++) {
          double gradient = sum ? scale() * dy[t][e] : dy[t][slot * table.columns() + e];
          table.addGradient(row(t, slot), e, gradient);
        }
      }
    }
    return new double[dy.length][1]; // ids have no gradient
  }
}
