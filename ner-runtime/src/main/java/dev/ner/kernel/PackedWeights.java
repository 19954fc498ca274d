package dev.ner.kernel;

/**
 * A matrix in the order in which the kernels read it: {@code rows} outputs of a product by {@code
 * columns} inputs. Of an affine map, column 0 is the bias.
 *
 * <p>The Vector API reads four outputs side by side, {@link #tiles}: {@code
 * [⌈rows/4⌉][columns][4]}, rows past the last being zero. Plain Java reads one input's weights for
 * all outputs, {@link #byColumn}: {@code [columns][rows]}, as separate arrays, since C2 vectorises
 * loops over separate arrays only. A provider fills the one that it reads; where it reads tiles,
 * the columns are derived from them when a panel of one lane first asks for them.
 */
public final class PackedWeights {
  private final int rows;
  private final int columns;
  private final float[] tiles;
  private volatile float[][] byColumn;

  private PackedWeights(int rows, int columns, boolean tiled) {
    this.rows = rows;
    this.columns = columns;
    this.tiles = tiled ? new float[(rows + 3) / 4 * columns * 4] : null;
    this.byColumn = tiled ? null : Rows.allocate(columns, rows);
  }

  /** Room for a matrix. */
  public static PackedWeights allocate(Kernels kernels, int rows, int columns) {
    return new PackedWeights(rows, columns, kernels.tiled());
  }

  /** The weights as the Vector API reads them, or null. */
  public float[] tiles() {
    return tiles;
  }

  /** The weights as plain Java reads them. Safe for many threads. */
  float[][] byColumn() {
    float[][] found = byColumn;
    return found != null ? found : derive();
  }

  private synchronized float[][] derive() {
    if (byColumn == null) {
      float[][] derived = Rows.allocate(columns, rows);
      for (int row = 0; row < rows; row++) {
        int from = (row >> 2) * columns * 4 + (row & 3);
        for (int column = 0; column < columns; column++) {
          derived[column][row] = tiles[from + column * 4];
        }
      }
      byColumn = derived;
    }
    return byColumn;
  }

  /** Sets {@code [row][column + i] = scale · values[from + i]} for i below the count. */
  void setRow(int row, int column, float[] values, int from, int count, float scale) {
    if (tiles != null) {
      byColumn = null;
      int to = ((row >> 2) * columns + column) * 4 + (row & 3);
      for (int i = 0; i < count; i++, to += 4) {
        tiles[to] = scale * values[from + i];
      }
    } else {
      float[][] to = byColumn;
      for (int i = 0; i < count; i++) {
        to[column + i][row] = scale * values[from + i];
      }
    }
  }

  /** Sets {@code [row + i][column] = values[from + i]} for i below the count. */
  void setColumn(int row, int column, float[] values, int from, int count) {
    if (tiles != null) {
      byColumn = null;
      for (int i = 0, r = row; i < count; i++, r++) {
        tiles[((r >> 2) * columns + column) * 4 + (r & 3)] = values[from + i];
      }
    } else {
      System.arraycopy(values, from, byColumn[column], row, count);
    }
  }
}
