package dev.ner.kernel;

import java.util.Arrays;

/**
 * Products of one affine map's weights with inputs that were seen before, bias included.
 *
 * <p>In front of the first recurrent layer an input depends on its word alone, and most words of a
 * text were there before: what is kept need not be multiplied again. A product is found by all
 * numbers of its input and was computed in the order of {@link Kernels#affine}, so the bits are the
 * same with and without. Each input has one place and the later one takes it; where fewer than a
 * quarter are found, as behind a recurrent layer, {@link #worthwhile} turns false.
 */
final class KeptProducts {
  /** Inputs that are kept at most, a power of two. */
  static final int PLACES = 4096;

  /** Columns of which a product is summed at once; a multiple of three. */
  private static final int CHUNK = 48;

  private final float[][] columns;
  private final int depth;
  private final int rows;
  private final float[][] inputs = new float[PLACES][];
  private final float[][] products = new float[PLACES][];

  private final float[] fresh;
  private final float[][] freshSums;
  private final int[] freshPlaces;

  private int asked;
  private int found;
  private boolean worthwhile = true;

  /**
   * @param columns the weights, column 0 being the bias
   * @param depth the number of units of the input, whose weights begin in column 1
   * @param rows the number of outputs
   * @param lanes lanes of one call at most
   */
  KeptProducts(float[][] columns, int depth, int rows, int lanes) {
    this.columns = columns;
    this.depth = depth;
    this.rows = rows;
    this.fresh = new float[lanes * depth];
    this.freshSums = new float[lanes][];
    this.freshPlaces = new int[lanes];
  }

  /** Whether these are the products of the very weights. */
  boolean areOf(float[][] weights) {
    return columns == weights;
  }

  /** Whether enough of the inputs were found lately. */
  boolean worthwhile() {
    return worthwhile;
  }

  /**
   * {@code sums[lane] = bias + W·in[lane]}.
   *
   * @param sums Modified: a row for each lane
   * @param in panels of {@code depth × lanes}
   * @param from the place of the first panel in {@code in}
   */
  void affine(float[][] sums, float[] in, int from, int panels, int lanes) {
    int missing = 0;
    for (int panel = 0; panel < panels; panel++) {
      for (int lane = 0; lane < lanes; lane++) {
        int input = missing * depth;
        int at = from + panel * depth * lanes + lane;
        int place = copy(in, at, lanes, input);
        float[] sum = sums[panel * lanes + lane];
        float[] kept = inputs[place];
        if (kept != null && Arrays.equals(kept, 0, depth, fresh, input, input + depth)) {
          System.arraycopy(products[place], 0, sum, 0, rows);
        } else {
          System.arraycopy(columns[0], 0, sum, 0, rows);
          freshSums[missing] = sum;
          freshPlaces[missing++] = place;
        }
      }
    }
    for (int k = 0; k < depth; k += CHUNK) {
      int chunk = Math.min(CHUNK, depth - k);
      Rows.addProduct(freshSums, 0, missing, columns, 1 + k, chunk, fresh, k, depth, 1, rows);
    }
    for (int i = 0; i < missing; i++) {
      keep(i);
    }
    count(panels * lanes, missing);
  }

  /** Copies the input of a lane among the fresh ones; the place that its numbers give it. */
  private int copy(float[] in, int at, int stride, int to) {
    int hash = 0;
    for (int k = 0, i = at; k < depth; k++, i += stride) {
      float x = in[i];
      fresh[to + k] = x;
      // Rounded weights end in zeros, which a product alone would leave in the low bits.
      hash = (Integer.rotateLeft(hash, 13) ^ Float.floatToRawIntBits(x)) * 0x9E3779B1;
    }
    return (hash ^ hash >>> 16) & PLACES - 1;
  }

  private void keep(int i) {
    int place = freshPlaces[i];
    if (inputs[place] == null) {
      inputs[place] = new float[depth];
      products[place] = new float[rows];
    }
    System.arraycopy(fresh, i * depth, inputs[place], 0, depth);
    System.arraycopy(freshSums[i], 0, products[place], 0, rows);
  }

  private void count(int lanes, int missing) {
    asked += lanes;
    found += lanes - missing;
    if (asked >= PLACES) {
      worthwhile = found >= asked / 4;
      if (!worthwhile) {
        Arrays.fill(inputs, null);
        Arrays.fill(products, null);
      }
      asked = 0;
      found = 0;
    }
  }
}
