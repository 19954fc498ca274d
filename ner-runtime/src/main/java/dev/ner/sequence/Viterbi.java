package dev.ner.sequence;

import java.util.Arrays;

/**
 * The best path of states through a sentence (Viterbi 1967), among those that the encoding allows.
 *
 * <p>Keeps its buffers; serves one thread at a time.
 */
public final class Viterbi {
  private final int states;
  private final double[] before;
  private final double[] next;
  private double[] best = {}; // of the paths that end in each state: T×K

  /**
   * For sentences of any length.
   *
   * @param states K
   */
  public Viterbi(int states) {
    this.states = states;
    before = new double[states];
    next = new double[states];
  }

  /**
   * Finds the path of the highest score; of equal ones the one whose last differing state is
   * lowest.
   *
   * @param scores T×K, row-major. Not modified
   * @param length T, at least 1
   * @param path Modified from {@code first}: the states
   */
  public void decode(ChainWeights weights, float[] scores, int length, short[] path, int first) {
    if (best.length < length * states) {
      best = new double[Math.max(length * states, best.length * 3 / 2)];
    }
    for (int state = 0; state < states; state++) {
      best[state] = weights.start[state] + scores[state];
    }
    for (int step = 1; step < length; step++) {
      int at = step * states;
      System.arraycopy(best, at - states, before, 0, states);
      Arrays.fill(next, Double.NEGATIVE_INFINITY);
      for (int state = 0; state < states; state++) {
        raise(next, weights.moves[state], before[state]);
      }
      for (int state = 0; state < states; state++) {
        best[at + state] = next[state] + scores[at + state];
      }
    }
    follow(weights, length, path, first);
  }

  /** {@code to = max(to, row + score)}. */
  private static void raise(double[] to, double[] row, double score) {
    for (int i = 0; i < to.length; i++) {
      to[i] = Math.max(to[i], row[i] + score);
    }
  }

  /** Goes back from the best end. */
  private void follow(ChainWeights weights, int length, short[] path, int first) {
    int at = (length - 1) * states;
    int state = 0;
    for (int last = 1; last < states; last++) {
      if (best[at + last] + weights.end[last] > best[at + state] + weights.end[state]) {
        state = last;
      }
    }
    path[first + length - 1] = (short) state;
    for (int step = length - 2; step >= 0; step--) {
      at -= states;
      int from = 0;
      for (int candidate = 1; candidate < states; candidate++) {
        if (best[at + candidate] + weights.moves[candidate][state]
            > best[at + from] + weights.moves[from][state]) {
          from = candidate;
        }
      }
      state = from;
      path[first + step] = (short) state;
    }
  }
}
