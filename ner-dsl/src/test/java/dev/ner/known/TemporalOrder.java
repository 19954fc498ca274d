package dev.ner.known;

import dev.ner.random.SeededRandom;

/**
 * Temporal order with three symbols: three times an X or a Y among distractors, and at the end the
 * question which of the eight orders it was (Hochreiter and Schmidhuber 1997, task 6b, where
 * sequences are twice as long).
 */
final class TemporalOrder extends SymbolTask {
  private static final int DISTRACTORS = 4;
  private static final int X = DISTRACTORS; // and Y the one after it
  private static final int BEGIN = X + 2;
  private static final int END = BEGIN + 1;

  private final int length;

  TemporalOrder(int length, int sequences, long seed) {
    super(sequences, seed);
    this.length = length;
  }

  @Override
  int words() {
    return END + 1;
  }

  @Override
  int entities() {
    return 4; // 9 tags, of which the last is never right
  }

  @Override
  int length() {
    return length;
  }

  @Override
  void sequence(SeededRandom random, int[] words, int[] answers) {
    for (int step = 0; step < length; step++) {
      words[step] = random.nextInt(DISTRACTORS);
    }
    words[0] = BEGIN;
    words[length - 1] = END;
    int answer = 0;
    // The paper has 10 to 20, 33 to 43 and 66 to 76 of 100 to 110.
    for (int percent : new int[] {10, 33, 66}) {
      int symbol = random.nextInt(2);
      int step = length * percent / 100 + random.nextInt(length / 10 + 1);
      words[step] = X + symbol;
      answer = 2 * answer + symbol;
    }
    answers[length - 1] = answer;
  }
}
