package dev.ner.train;

import dev.ner.network.Network;
import dev.ner.network.Parameter;
import dev.ner.network.TableGradient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A slice of a batch's gradient: a range of the dense weights, and every n-th row of the tables.
 *
 * <p>Slices are summed over the shards, measured and applied independently of each other, each by
 * any thread. Their number is fixed, because the gradient's norm is a sum over them.
 */
final class GradientSlice {
  /** The number of slices; part of what determines the bits of a result. */
  static final int COUNT = 8;

  private static final int CACHE_LINE = 16; // floats; two threads never write to the same one

  private final int from;
  private final int to;
  private final float[] gradient; // of all dense weights; shared with the other slices
  private final Rows[] tables;
  private final Optimization optimization;
  private final WeightArrays arrays;
  private final float clipValue;
  private double squares;
  private double clippedSquares;
  private double[] squaresBefore = {}; // by parameter
  private double[] squaresClipped = {}; // by parameter

  private GradientSlice(Optimization optimization, float[] gradient, float clipValue, int number) {
    int lines = (gradient.length + CACHE_LINE - 1) / CACHE_LINE;
    this.from = Math.min(gradient.length, lines * number / COUNT * CACHE_LINE);
    this.to = Math.min(gradient.length, lines * (number + 1) / COUNT * CACHE_LINE);
    this.gradient = gradient;
    this.optimization = optimization;
    this.arrays = optimization.arrays(gradient);
    this.clipValue = clipValue;
    this.tables =
        optimization.layout().tables().stream()
            .map(table -> new Rows(table, number, optimization.gathered(table)))
            .toArray(Rows[]::new);
  }

  /**
   * The slices of the gradient of a network.
   *
   * @param clipValue the largest magnitude of an element, to which a larger one is cut; 0 for any
   */
  static List<GradientSlice> all(Optimization optimization, float clipValue) {
    float[] gradient = new float[optimization.layout().denseSize()];
    List<GradientSlice> slices = new ArrayList<>();
    for (int number = 0; number < COUNT; number++) {
      slices.add(new GradientSlice(optimization, gradient, clipValue, number));
    }
    return slices;
  }

  /**
   * Sums the slice over the first {@code count} of the networks, in their order, and cuts elements
   * that are too large.
   */
  void sum(List<Network> shards, int count) {
    System.arraycopy(shards.get(0).gradient(), from, gradient, from, to - from);
    for (int shard = 1; shard < count; shard++) {
      add(shards.get(shard).gradient(), gradient, from, to);
    }
    squares = squares(gradient, from, to);
    for (int t = 0; t < tables.length; t++) {
      Rows rows = tables[t];
      rows.clear();
      for (int shard = 0; shard < count; shard++) {
        rows.add(shards.get(shard).tableGradients()[t]);
      }
      squares += squares(rows.values, 0, rows.count * rows.width);
    }
    measure(squaresBefore);
    clippedSquares = clipValue > 0 ? clip() : squares;
    measure(squaresClipped);
  }

  /** From now on also measures each parameter's part, before and after large elements are cut. */
  void watch() {
    squaresBefore = new double[optimization.layout().parameters().size()];
    squaresClipped = new double[squaresBefore.length];
  }

  /** The squares of each parameter's elements in the slice; nothing unless they are watched. */
  private void measure(double[] parts) {
    int table = 0;
    for (int p = 0; p < parts.length; p++) {
      Parameter parameter = optimization.layout().parameters().get(p);
      if (parameter.table()) {
        Rows rows = tables[table++];
        parts[p] = squares(rows.values, 0, rows.count * rows.width);
      } else {
        int end = parameter.offset() + parameter.size();
        parts[p] = squares(gradient, Math.max(from, parameter.offset()), Math.min(to, end));
      }
    }
  }

  /** Adds the squares of each watched parameter's elements, before and after cutting. */
  void addSquares(double[] before, double[] clipped) {
    for (int p = 0; p < squaresBefore.length; p++) {
      before[p] += squaresBefore[p];
      clipped[p] += squaresClipped[p];
    }
  }

  private double clip() {
    clip(gradient, clipValue, from, to);
    double sum = squares(gradient, from, to);
    for (Rows rows : tables) {
      int size = rows.count * rows.width;
      clip(rows.values, clipValue, 0, size);
      sum += squares(rows.values, 0, size);
    }
    return sum;
  }

  private static void clip(float[] values, float limit, int from, int to) {
    for (int i = from; i < to; i++) {
      values[i] = Math.max(-limit, Math.min(limit, values[i]));
    }
  }

  private static void add(float[] part, float[] sum, int from, int to) {
    for (int w = from; w < to; w++) {
      sum[w] += part[w];
    }
  }

  /** In four sums, since each addition waits for the one before in its sum. */
  private static double squares(float[] values, int from, int to) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      sum0 += (double) values[i] * values[i];
      sum1 += (double) values[i + 1] * values[i + 1];
      sum2 += (double) values[i + 2] * values[i + 2];
      sum3 += (double) values[i + 3] * values[i + 3];
    }
    for (; i < to; i++) {
      sum0 += (double) values[i] * values[i];
    }
    return sum0 + sum1 + (sum2 + sum3);
  }

  /** The sum of the squares of the slice's elements, before any was cut. */
  double squares() {
    return squares;
  }

  /** The sum of the squares of the slice's elements as they are. */
  double clippedSquares() {
    return clippedSquares;
  }

  /** Lets the optimisers update the slice's weights. */
  void update(float scale) {
    optimization.update(arrays, scale, from, to);
    for (int t = 0; t < tables.length; t++) {
      Rows rows = tables[t];
      optimization.updateRows(t, rows.gathered, scale, rows.rows, rows.count, rows.values);
    }
  }

  /** The gradient of those of a table's rows that are in the slice and that any shard touched. */
  private static final class Rows {
    private final int width;
    private final int number;
    private final int[] placeOfRow; // by row / COUNT: its place + 1, or 0
    private final GatheredRows gathered;
    private int[] rows = new int[64];
    private float[] values;
    private int count;

    Rows(Parameter table, int number, GatheredRows gathered) {
      this.width = table.columns();
      this.number = number;
      this.placeOfRow = new int[table.rows() / COUNT + 1];
      this.gathered = gathered;
      this.values = new float[rows.length * width];
    }

    void clear() {
      for (int i = 0; i < count; i++) {
        placeOfRow[rows[i] / COUNT] = 0;
      }
      count = 0;
    }

    void add(TableGradient part) {
      int[] touched = part.rows();
      int size = part.count();
      for (int i = 0; i < size; i++) {
        if (touched[i] % COUNT == number) {
          add(touched[i], part.values(), i * width);
        }
      }
    }

    private void add(int row, float[] part, int from) {
      int place = placeOfRow[row / COUNT];
      if (place == 0) {
        append(row, part, from);
        return;
      }
      int to = (place - 1) * width;
      for (int e = 0; e < width; e++) {
        values[to + e] += part[from + e];
      }
    }

    private void append(int row, float[] part, int from) {
      if (count == rows.length) {
        rows = Arrays.copyOf(rows, count * 2);
        values = Arrays.copyOf(values, count * 2 * width);
      }
      System.arraycopy(part, from, values, count * width, width);
      rows[count] = row;
      placeOfRow[row / COUNT] = ++count;
    }
  }
}
