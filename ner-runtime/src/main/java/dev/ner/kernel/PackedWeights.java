package dev.ner.kernel;

/**
 * A weight matrix with its bias in the order in which the kernels read it: {@code rows} outputs of
 * {@code 1 + depth} columns, the bias being column 0.
 *
 * <p>The Vector API reads four outputs side by side, {@link #tiles}: {@code [⌈rows/4⌉][1 +
 * depth][4]}, rows past the last being zero. Plain Java reads one input's weights for all outputs,
 * {@link #columns}: {@code [1 + depth][rows]}, as separate arrays, since C2 vectorises loops over
 * separate arrays only. A provider fills the one that it reads.
 */
public final class PackedWeights {
  final int rows;
  final int depth;
  final float[] tiles;
  final float[][] columns;

  private PackedWeights(int rows, int depth, boolean tiled) {
    this.rows = rows;
    this.depth = depth;
    this.tiles = tiled ? new float[(rows + 3) / 4 * (1 + depth) * 4] : null;
    this.columns = tiled ? null : new float[1 + depth][rows];
  }

  /** Room for a matrix of {@code rows} outputs and {@code depth} inputs, and its bias. */
  public static PackedWeights allocate(Kernels kernels, int rows, int depth) {
    return new PackedWeights(rows, depth, kernels.tiled());
  }

  /** The number of outputs. */
  public int rows() {
    return rows;
  }

  /** The number of inputs, the bias not counted. */
  public int depth() {
    return depth;
  }

  /** The weights as the Vector API reads them, or null. */
  public float[] tiles() {
    return tiles;
  }

  void set(int row, int column, float value) {
    if (tiles != null) {
      tiles[((row >> 2) * (1 + depth) + column) * 4 + (row & 3)] = value;
    } else {
      columns[column][row] = value;
    }
  }
}
