package dev.ner.input;

/**
 * Rows that texts share by their hash, behind one for padding and one for unknown words.
 *
 * @param buckets the number of rows besides those two
 */
public record Buckets(int buckets) implements Dictionary {
  private static final int FIRST = 2;

  /** The row of what training makes unknown. */
  static final int UNKNOWN = 1;

  @Override
  public int rows() {
    return FIRST + buckets;
  }

  int row(long hash) {
    return FIRST + row(hash, buckets);
  }

  /** One of a number of rows. */
  static int row(long hash, int rows) {
    return (int) ((hash >>> 32) * rows >>> 32);
  }
}
