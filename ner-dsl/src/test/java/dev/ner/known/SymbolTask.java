package dev.ner.known;

import dev.ner.batch.LaneBatch;
import dev.ner.random.SeededRandom;

/** Sequences of symbols, of which some positions have an answer; made as they are needed. */
abstract class SymbolTask {
  private final LaneBatch batch = new LaneBatch();
  private final SeededRandom random;
  private final int sequences;

  /** A task whose batches have so many sequences each. */
  SymbolTask(int sequences, long seed) {
    this.sequences = sequences;
    this.random = new SeededRandom(seed, getClass().getSimpleName());
  }

  /** The number of symbols. */
  abstract int words();

  /** The number of entity types whose tags are enough for all answers. */
  abstract int entities();

  /** The length of all sequences. */
  abstract int length();

  /**
   * Makes a sequence.
   *
   * @param words Modified
   * @param answers Modified: {@link LaneBatch#NO_TAG} everywhere before
   */
  abstract void sequence(SeededRandom random, int[] words, int[] answers);

  /** New sequences, in a batch that is used again. */
  final LaneBatch next() {
    int[] lengths = new int[sequences];
    java.util.Arrays.fill(lengths, length());
    batch.begin(lengths, sequences);
    int[] words = new int[length()];
    int[] answers = new int[length()];
    for (int s = 0; s < sequences; s++) {
      java.util.Arrays.fill(answers, LaneBatch.NO_TAG);
      sequence(random, words, answers);
      for (int step = 0; step < words.length; step++) {
        batch.set(s, step, words[step], answers[step]);
      }
    }
    return batch;
  }
}
