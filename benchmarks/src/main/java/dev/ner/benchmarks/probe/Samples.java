package dev.ner.benchmarks.probe;

import java.util.Arrays;

/** Times that were measured, in the order of measuring. */
final class Samples {
  private double[] values = new double[1 << 10];
  private int count;

  void add(double value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, count * 2);
    }
    values[count++] = value;
  }

  /** The median; of an even number the mean of the two in the middle. */
  double median() {
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
  }
}
