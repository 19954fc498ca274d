package dev.ner.generated;

import java.util.Random;

/** The seed of randomised tests: the same each time, or {@code -Dner.test.seed=…}. */
final class Seed {
  private static final long DEFAULT = 19_971_115L;

  private Seed() {}

  /** Random numbers; prints the seed that gives them again. */
  static Random random(Class<?> test) {
    long seed = Long.getLong("ner.test.seed", DEFAULT);
    System.out.println(test.getSimpleName() + ": -Dner.test.seed=" + seed);
    return new Random(seed);
  }
}
