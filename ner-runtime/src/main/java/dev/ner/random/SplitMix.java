package dev.ner.random;

/**
 * The parts of SplitMix64 (Steele, Lea and Flood 2014): numbers that can be had in any order, as
 * {@code mix(seed + i · STEP)}, and hashes.
 */
public final class SplitMix {
  /** What the counter goes on by: the golden ratio's fraction, odd. */
  public static final long STEP = 0x9E3779B97F4A7C15L;

  private SplitMix() {}

  /** The finaliser: each bit of the result depends on each bit of {@code z}, one to one. */
  public static long mix(long z) {
    long x = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
    return x ^ x >>> 31;
  }
}
