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
  private final int[] places;

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
    this.places = new int[lanes];
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
    int count = panels * lanes;
    if (lanes == 1) {
      for (int panel = 0; panel < panels; panel++) {
        gather(in, from + panel * depth, panel);
      }
    } else {
      for (int lane = 0; lane < count; lane += 4) {
        gatherFour(in, from + lane / lanes * depth * lanes + lane % lanes, lanes, lane);
      }
    }
    int missing = 0;
    for (int lane = 0; lane < count; lane++) {
      int input = lane * depth;
      int place = places[lane];
      float[] kept = inputs[place];
      if (kept != null && Arrays.equals(kept, 0, depth, fresh, input, input + depth)) {
        System.arraycopy(products[place], 0, sums[lane], 0, rows);
      } else {
        System.arraycopy(columns[0], 0, sums[lane], 0, rows);
        System.arraycopy(fresh, input, fresh, missing * depth, depth);
        freshSums[missing] = sums[lane];
        places[missing++] = place;
      }
    }
    for (int k = 0; k < depth; k += CHUNK) {
      int chunk = Math.min(CHUNK, depth - k);
      Rows.addProduct(freshSums, 0, missing, columns, 1 + k, chunk, fresh, k, depth, 1, rows);
    }
    for (int i = 0; i < missing; i++) {
      keep(i);
    }
    count(count, missing);
  }

  /** Copies an input, and finds the place that its numbers give it. */
  private void gather(float[] in, int from, int lane) {
    System.arraycopy(in, from, fresh, lane * depth, depth);
    int hash = 0;
    for (int i = from; i < from + depth; i++) {
      hash = mixed(hash, in[i]);
    }
    places[lane] = place(hash);
  }

  /** {@link #gather} of neighbouring lanes: one multiplication need not wait for the other. */
  private void gatherFour(float[] in, int from, int lanes, int lane) {
    int hash0 = 0;
    int hash1 = 0;
    int hash2 = 0;
    int hash3 = 0;
    int to = lane * depth;
    for (int k = 0, i = from; k < depth; k++, i += lanes) {
      fresh[to + k] = in[i];
      fresh[to + depth + k] = in[i + 1];
      fresh[to + 2 * depth + k] = in[i + 2];
      fresh[to + 3 * depth + k] = in[i + 3];
      hash0 = mixed(hash0, in[i]);
      hash1 = mixed(hash1, in[i + 1]);
      hash2 = mixed(hash2, in[i + 2]);
      hash3 = mixed(hash3, in[i + 3]);
    }
    places[lane] = place(hash0);
    places[lane + 1] = place(hash1);
    places[lane + 2] = place(hash2);
    places[lane + 3] = place(hash3);
  }

  private static int mixed(int hash, float x) {
    // Rounded weights end in zeros, which a product alone would leave in the low bits.
    return (Integer.rotateLeft(hash, 13) ^ Float.floatToRawIntBits(x)) * 0x9E3779B1;
  }

  private static int place(int hash) {
    return (hash ^ hash >>> 16) & PLACES - 1;
  }

  private void keep(int i) {
    int place = places[i];
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
