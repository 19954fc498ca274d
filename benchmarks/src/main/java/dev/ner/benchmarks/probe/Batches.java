package dev.ner.benchmarks.probe;

import dev.ner.batch.LaneBatch;
import dev.ner.random.SeededRandom;
import java.util.Arrays;
import java.util.Comparator;

/** Batches of made-up sentences. */
public final class Batches {
  /** The number of sentences in a batch, B. */
  public static final int SENTENCES = 64;

  /** The number of tokens of each sentence, T. */
  public static final int TIME = 48;

  /** The number of tokens of a batch. */
  public static final int TOKENS = SENTENCES * TIME;

  private Batches() {}

  /** A batch of 64 sentences of 48 tokens: random words below {@code words}, random tags. */
  public static LaneBatch uniform(int words, int tags, long seed) {
    SeededRandom random = new SeededRandom(seed, "batch");
    int[] lengths = new int[SENTENCES];
    Arrays.fill(lengths, TIME);
    LaneBatch batch = new LaneBatch();
    batch.begin(lengths, SENTENCES);
    for (int s = 0; s < SENTENCES; s++) {
      for (int step = 0; step < TIME; step++) {
        batch.set(s, step, random.nextInt(words), random.nextInt(tags));
      }
    }
    return batch;
  }

  /** A batch of 64 sentences of 5 to 39 tokens, 22 on average, of random words and tags. */
  static LaneBatch natural(int words, int tags, long seed) {
    SeededRandom random = new SeededRandom(seed, "batch");
    Integer[] drawn = new Integer[SENTENCES];
    for (int s = 0; s < SENTENCES; s++) {
      drawn[s] = 5 + random.nextInt(35);
    }
    Arrays.sort(drawn, Comparator.reverseOrder());
    int[] lengths = Arrays.stream(drawn).mapToInt(Integer::intValue).toArray();
    LaneBatch batch = new LaneBatch();
    batch.begin(lengths, SENTENCES);
    for (int s = 0; s < SENTENCES; s++) {
      for (int step = 0; step < lengths[s]; step++) {
        batch.set(s, step, random.nextInt(words), random.nextInt(tags));
      }
    }
    return batch;
  }
}
