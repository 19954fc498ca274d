package dev.ner.input;

import java.util.Arrays;

/**
 * The features that have a row of their own, each known by 32 bits of its hash.
 *
 * <p>Of a million features some hundred share their key with another; of what was never seen, one
 * in some thousand is taken for one of them. No text is kept.
 */
public final class FeatureKeys implements Dictionary {
  static final int ABSENT = -1;

  private final int[] keys; // by row, ascending
  private final long[] slots; // key and row + 1 side by side, or 0 where free

  /**
   * The features of the given keys.
   *
   * @param keys ascending; becomes the object's
   * @throws IllegalArgumentException if they do not ascend
   */
  public FeatureKeys(int[] keys) {
    this.keys = keys;
    this.slots = new long[Math.max(2, Integer.highestOneBit(Math.max(1, keys.length)) * 4)];
    for (int row = 0; row < keys.length; row++) {
      if (row > 0 && keys[row] <= keys[row - 1]) {
        throw new IllegalArgumentException("key " + row + " does not ascend");
      }
      int slot = keys[row] & slots.length - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = (long) keys[row] << 32 | row + 1;
    }
  }

  /** At least one: a network's table cannot be empty. */
  @Override
  public int rows() {
    return Math.max(1, keys.length);
  }

  /** The number of features. */
  public int size() {
    return keys.length;
  }

  /** The keys by row; a copy. */
  public int[] keys() {
    return keys.clone();
  }

  /** The row of a key, or {@link #ABSENT}. */
  int row(int key) {
    int slot = key & slots.length - 1;
    for (long found = slots[slot]; found != 0; found = slots[slot]) {
      if ((int) (found >> 32) == key) {
        return (int) found - 1;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return ABSENT;
  }

  /** Those of the features whose rows are marked. */
  public FeatureKeys subset(boolean[] kept) {
    int[] subset = new int[keys.length];
    int count = 0;
    for (int row = 0; row < keys.length; row++) {
      if (kept[row]) {
        subset[count++] = keys[row];
      }
    }
    return new FeatureKeys(Arrays.copyOf(subset, count));
  }
}
