package dev.ner.gradients;

import java.util.Arrays;

/**
 * The middle of a sample, and the middles of its halves.
 *
 * <p>The p-quantile of n sorted numbers is the one at place {@code p·(n − 1)}, counted from 0;
 * between two places it is interpolated.
 *
 * @param lower the quartile below the median
 * @param upper the quartile above it
 */
public record Quartiles(double lower, double median, double upper) {

  /** The quartiles of the first {@code count} values, at least one. */
  static Quartiles of(float[] values, int count) {
    float[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return new Quartiles(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
  }

  private static double quantile(float[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    double part = place - below;
    return part == 0 ? sorted[below] : (1 - part) * sorted[below] + part * sorted[below + 1];
  }
}
