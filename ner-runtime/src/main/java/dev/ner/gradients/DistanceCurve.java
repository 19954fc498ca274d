package dev.ner.gradients;

import java.util.ArrayList;
import java.util.List;

/**
 * A quantity by its distance k, in steps, from the position whose loss it belongs to.
 *
 * @param points ordered by distance
 */
public record DistanceCurve(List<Point> points) {
  /** A distance is left out if it has less than this share of the samples of the best one. */
  private static final double LEAST_SHARE = 0.01;

  private static final int EVERY = 24; // distances up to here are all there
  private static final int PER_DOUBLING = 12; // and beyond it so many in each doubling

  /**
   * What was found at one distance.
   *
   * @param samples how many numbers the quartiles are of
   */
  public record Point(int distance, int samples, Quartiles quartiles) {}

  public DistanceCurve {
    points = List.copyOf(points);
  }

  /** The curve of samples, distances with few of them left out, far ones thinned. */
  static DistanceCurve of(DistanceSamples samples) {
    int most = 0;
    for (int k = 0; k < samples.distances(); k++) {
      most = Math.max(most, samples.count(k));
    }
    List<Point> points = new ArrayList<>();
    for (int k = 0; k < samples.distances(); k++) {
      int count = samples.count(k);
      if (count > 0 && count >= most * LEAST_SHARE && isKept(k)) {
        points.add(new Point(k, count, Quartiles.of(samples.values(k), count)));
      }
    }
    return new DistanceCurve(points);
  }

  private static boolean isKept(int distance) {
    int step = 1;
    for (int from = EVERY; from < distance; from *= 2) {
      step = Math.max(1, from / PER_DOUBLING);
    }
    return distance % step == 0;
  }
}
