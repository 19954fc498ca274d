package dev.ner.benchmarks.agreement;

import java.util.Map;

/**
 * How far two networks' numbers are apart.
 *
 * @param tensor the one in which they differ most
 * @param value the largest difference there, in units of the tensor's largest entry
 */
record Difference(String tensor, double value) {

  /** The worst among tensors of the same names; NaN if there is one. */
  static Difference worst(Map<String, float[]> expected, Map<String, float[]> found) {
    if (!expected.keySet().equals(found.keySet())) {
      throw new IllegalStateException(expected.keySet() + " against " + found.keySet());
    }
    Difference worst = new Difference("", -1);
    for (Map.Entry<String, float[]> entry : expected.entrySet()) {
      double value = relative(entry.getValue(), found.get(entry.getKey()));
      if (!(value <= worst.value)) {
        worst = new Difference(entry.getKey(), value);
      }
    }
    return worst;
  }

  private static double relative(float[] expected, float[] found) {
    if (expected.length != found.length) {
      throw new IllegalStateException(expected.length + " numbers against " + found.length);
    }
    double largest = 0;
    double difference = 0;
    for (int i = 0; i < expected.length; i++) {
      largest = Math.max(largest, Math.abs(expected[i]));
      double d = Math.abs((double) expected[i] - found[i]);
      difference = d <= difference ? difference : d; // NaN stays
    }
    // A tensor of zeros would agree with whatever was never computed.
    return largest == 0 ? Double.NaN : difference / largest;
  }
}
