package dev.ner.input;

import dev.ner.random.SplitMix;

/** Hashes of 64 bits, the same on every machine. */
final class Hashes {
  private Hashes() {}

  /** The hash of a text. */
  static long of(String text) {
    return of(text, 0, text.length());
  }

  /** The hash of a part of a text. */
  static long of(String text, int from, int to) {
    long hash = SplitMix.STEP;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L; // FNV-1a over code units
    }
    return SplitMix.mix(hash);
  }

  /** The hash of a hash and whatever tells its use from others'. */
  static long with(long hash, long other) {
    return SplitMix.mix(hash * SplitMix.STEP + other);
  }
}
