package dev.ner.known;

import dev.ner.random.SeededRandom;

/**
 * The long time lag without noise: one of two symbols, then always the same p − 1, then the
 * question which it was (after Hochreiter and Schmidhuber 1997, task 2a, where the first symbol
 * comes once more at the end and every symbol is to be foretold; of those only the last needs a
 * memory).
 *
 * <p>The two sequences come by turns, each as often as the other in a batch.
 */
final class LongLag extends SymbolTask {
  private final int lag;
  private int drawn;

  /** Sequences whose answer lies {@code lag} symbols after what it depends on. */
  LongLag(int lag, int sequences, long seed) {
    super(sequences, seed);
    this.lag = lag;
  }

  @Override
  int words() {
    return lag + 1;
  }

  @Override
  int entities() {
    return 1; // 3 tags, of which the last is never right
  }

  @Override
  int length() {
    return lag;
  }

  @Override
  void sequence(SeededRandom random, int[] words, int[] answers) {
    words[0] = drawn++ % 2;
    for (int step = 1; step < lag; step++) {
      words[step] = step + 1;
    }
    answers[lag - 1] = words[0];
  }
}
