package dev.ner.input;

import java.util.Arrays;

/**
 * Finds the features that occur often enough, in two passes over all of them.
 *
 * <p>Most features of a corpus occur once. The first pass marks what was seen and collects what is
 * seen again, the second counts the latter; so the memory is that of the frequent ones.
 */
final class FeatureCounts {
  private static final int BITS = 27; // 16 MB

  private final int minimum;
  private long[] seen;
  private int[] keys = new int[1 << 12]; // open addressing
  private byte[] counts = new byte[1 << 12]; // 0 where free, otherwise one more than was counted
  private int size;

  /**
   * Counts before the first pass.
   *
   * @param minimum from 1 to 100
   */
  FeatureCounts(int minimum) {
    this.minimum = minimum;
    this.seen = new long[minimum == 1 ? 0 : 1 << BITS - 6];
  }

  /** The first pass: a feature occurs. */
  void see(int key) {
    if (minimum > 1) {
      int bit = key & (1 << BITS) - 1;
      if ((seen[bit >> 6] & 1L << bit) == 0) {
        seen[bit >> 6] |= 1L << bit;
        return;
      }
    }
    int slot = slot(key);
    if (counts[slot] == 0) {
      keys[slot] = key;
      counts[slot] = 1;
      if (++size * 2 > keys.length) {
        grow();
      }
    }
  }

  /** Ends the first pass. */
  void beginCounting() {
    seen = new long[0];
  }

  /** The second pass: the same feature occurs. */
  void count(int key) {
    int slot = slot(key);
    if (counts[slot] != 0 && counts[slot] < Byte.MAX_VALUE) {
      counts[slot]++;
    }
  }

  /** The features that occurred at least as often as asked for. */
  FeatureKeys frequent() {
    int[] frequent = new int[size];
    int count = 0;
    for (int slot = 0; slot < counts.length; slot++) {
      if (counts[slot] > 0 && counts[slot] - 1 >= minimum) {
        frequent[count++] = keys[slot];
      }
    }
    int[] sorted = Arrays.copyOf(frequent, count);
    Arrays.sort(sorted);
    return new FeatureKeys(sorted);
  }

  private int slot(int key) {
    int slot = key * 0x9E3779B1 >>> 1 & keys.length - 1;
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    byte[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    counts = new byte[oldKeys.length * 2];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldCounts[old] != 0) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        counts[slot] = oldCounts[old];
      }
    }
  }
}
