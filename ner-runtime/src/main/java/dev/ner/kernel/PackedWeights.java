package dev.ner.kernel;

/**
 * A matrix in the order in which the kernels read it: {@code rows} outputs of a product by {@code
 * columns} inputs. Of an affine map, column 0 is the bias.
 *
 * <p>The Vector API reads four outputs side by side, {@link #tiles}: {@code
 * [⌈rows/4⌉][columns][4]}, rows past the last being zero. Plain Java reads one input's weights for
 * all outputs, {@link #byColumn}: {@code [columns][rows]}, as separate arrays, since C2 vectorises
 * loops over separate arrays only. A provider fills the one that it reads.
 */
public final class PackedWeights {
  final int rows;
  final int columns;
  final float[] tiles;
  final float[][] byColumn;

  private PackedWeights(int rows, int columns, boolean tiled) {
    this.rows = rows;
    this.columns = columns;
    this.tiles = tiled ? new float[(rows + 3) / 4 * columns * 4] : null;
    this.byColumn = tiled ? null : new float[columns][rows];
  }

  /** Room for a matrix. */
  public static PackedWeights allocate(Kernels kernels, int rows, int columns) {
    return new PackedWeights(rows, columns, kernels.tiled());
  }

  /** The number of outputs. */
  public int rows() {
    return rows;
  }

  /** The number of inputs, and one more where there is a bias. */
  public int columns() {
    return columns;
  }

  /** The weights as the Vector API reads them, or null. */
  public float[] tiles() {
    return tiles;
  }

  /** Sets {@code [row][column + i] = scale · values[from + i]} for i below the count. */
  void setRow(int row, int column, float[] values, int from, int count, float scale) {
    if (tiles != null) {
      int to = ((row >> 2) * columns + column) * 4 + (row & 3);
      for (int i = 0; i < count; i++, to += 4) {
        tiles[to] = scale * values[from + i];
      }
    } else {
      for (int i = 0; i < count; i++) {
        byColumn[column + i][row] = scale * values[from + i];
      }
    }
  }

  /** Sets {@code [row + i][column] = values[from + i]} for i below the count. */
  void setColumn(int row, int column, float[] values, int from, int count) {
    if (tiles != null) {
      for (int i = 0, r = row; i < count; i++, r++) {
        tiles[((r >> 2) * columns + column) * 4 + (r & 3)] = values[from + i];
      }
    } else {
      System.arraycopy(values, from, byColumn[column], row, count);
    }
  }
}
