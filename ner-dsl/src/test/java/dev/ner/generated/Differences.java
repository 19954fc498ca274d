package dev.ner.generated;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares tensors relative to their largest entry. */
final class Differences {
  private Differences() {}

  /** The largest difference, in units of the expected tensor's largest entry. */
  static double relative(double[] expected, double[] found) {
    assertThat(found).hasSameSizeAs(expected);
    double largest = 0;
    double difference = 0;
    for (int i = 0; i < expected.length; i++) {
      largest = Math.max(largest, Math.abs(expected[i]));
      double d = Math.abs(expected[i] - found[i]);
      difference = d <= difference ? difference : d; // NaN stays
    }
    return difference == 0 ? 0 : difference / largest;
  }
}
