package dev.ner.input;

/** Hashes of 64 bits, the same on every machine. */
final class Hashes {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Hashes() {}

  /** The hash of a text. */
  static long of(String text) {
    return of(text, 0, text.length());
  }

  /** The hash of a part of a text. */
  static long of(String text, int from, int to) {
    long hash = STEP;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L; // FNV-1a over code units
    }
    return mix(hash);
  }

  /** The hash of a hash and whatever tells its use from others'. */
  static long with(long hash, long other) {
    return mix(hash * STEP + other);
  }

  /** The finaliser of SplitMix64. */
  static long mix(long z) {
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
