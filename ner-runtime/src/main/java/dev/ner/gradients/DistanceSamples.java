package dev.ner.gradients;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers collected by distance. */
final class DistanceSamples {
  private static final int FEW = 16;

  private final List<float[]> values = new ArrayList<>();
  private int[] counts = {};

  /** Adds a number; one that is none (0/0) counts for nothing. */
  void add(int distance, double value) {
    if (Double.isNaN(value)) {
      return;
    }
    while (values.size() <= distance) {
      values.add(new float[FEW]);
    }
    if (counts.length <= distance) {
      counts = Arrays.copyOf(counts, 2 * distance + FEW);
    }
    int count = counts[distance]++;
    if (count == values.get(distance).length) {
      values.set(distance, Arrays.copyOf(values.get(distance), 2 * count));
    }
    values.get(distance)[count] = (float) value;
  }

  /** The largest distance and one. */
  int distances() {
    return values.size();
  }

  int count(int distance) {
    return counts[distance];
  }

  /** The numbers of a distance; valid up to {@link #count}. */
  float[] values(int distance) {
    return values.get(distance);
  }
}
