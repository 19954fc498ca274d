package dev.ner.sequence;

import java.util.Arrays;

/**
 * The best path of tags through a sentence (Viterbi 1967), among those that the encoding allows.
 *
 * <p>Keeps its buffers; serves one thread at a time.
 */
public final class Viterbi {
  private final int tags;
  private final double[] before;
  private final double[] next;
  private double[] best = {}; // of the paths that end in each tag: T×K

  /**
   * For sentences of any length.
   *
   * @param tags K
   */
  public Viterbi(int tags) {
    this.tags = tags;
    before = new double[tags];
    next = new double[tags];
  }

  /**
   * Finds the path of the highest score; of equal ones the one whose last differing tag is lowest.
   *
   * @param scores T×K, row-major. Not modified
   * @param length T, at least 1
   * @param path Modified from {@code first}: the tags
   */
  public void decode(ChainWeights weights, float[] scores, int length, short[] path, int first) {
    if (best.length < length * tags) {
      best = new double[Math.max(length * tags, best.length * 3 / 2)];
    }
    for (int tag = 0; tag < tags; tag++) {
      best[tag] = weights.start[tag] + scores[tag];
    }
    for (int step = 1; step < length; step++) {
      int at = step * tags;
      System.arraycopy(best, at - tags, before, 0, tags);
      Arrays.fill(next, Double.NEGATIVE_INFINITY);
      for (int tag = 0; tag < tags; tag++) {
        raise(next, weights.moves[tag], before[tag]);
      }
      for (int tag = 0; tag < tags; tag++) {
        best[at + tag] = next[tag] + scores[at + tag];
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
    int at = (length - 1) * tags;
    int tag = 0;
    for (int last = 1; last < tags; last++) {
      if (best[at + last] + weights.end[last] > best[at + tag] + weights.end[tag]) {
        tag = last;
      }
    }
    path[first + length - 1] = (short) tag;
    for (int step = length - 2; step >= 0; step--) {
      at -= tags;
      int from = 0;
      for (int candidate = 1; candidate < tags; candidate++) {
        if (best[at + candidate] + weights.moves[candidate][tag]
            > best[at + from] + weights.moves[from][tag]) {
          from = candidate;
        }
      }
      tag = from;
      path[first + step] = (short) tag;
    }
  }
}
