package dev.ner.random;

/**
 * Random numbers that a seed determines on every machine: xoshiro256** (Blackman and Vigna 2018),
 * its state filled by SplitMix64.
 */
public final class SeededRandom {
  private long s0;
  private long s1;
  private long s2;
  private long s3;
  private double spare;
  private boolean hasSpare;

  /**
   * A stream of numbers.
   *
   * @param seed any number
   * @param stream separates the uses of one seed from each other, such as shuffling and dropout
   */
  public SeededRandom(long seed, String stream) {
    long x = seed;
    for (int i = 0; i < stream.length(); i++) {
      x = splitMix(x + stream.charAt(i));
    }
    s0 = splitMix(x += SplitMix.STEP);
    s1 = splitMix(x += SplitMix.STEP);
    s2 = splitMix(x += SplitMix.STEP);
    s3 = splitMix(x + SplitMix.STEP);
  }

  private static long splitMix(long z) {
    return SplitMix.mix(z + SplitMix.STEP);
  }

  /** A stream that begins in the given state, which is not all zero. */
  SeededRandom(long s0, long s1, long s2, long s3) {
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
  }

  /** 64 random bits. */
  public long nextLong() {
    long result = Long.rotateLeft(s1 * 5, 7) * 9;
    long t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /** A number of [0, bound), each equally likely. */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive: " + bound);
    }
    long limit = (1L << 32) - (1L << 32) % bound;
    long bits;
    do {
      bits = nextLong() >>> 32;
    } while (bits >= limit);
    return (int) (bits % bound);
  }

  /** A number of [0, 1) with 24 random bits. */
  public float nextFloat() {
    return (nextLong() >>> 40) * 0x1p-24f;
  }

  /** A number of [0, 1) with 53 random bits. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /** A normal number of mean 0 and deviation 1, by Marsaglia's polar method. */
  public double nextGaussian() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    double u;
    double v;
    double s;
    do {
      u = 2 * nextDouble() - 1;
      v = 2 * nextDouble() - 1;
      s = u * u + v * v;
    } while (s >= 1 || s == 0);
    double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
    spare = v * factor;
    hasSpare = true;
    return u * factor;
  }

  /** Brings the first elements into random order (Fisher and Yates). */
  public void shuffle(int[] values, int count) {
    for (int i = count - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }
}
