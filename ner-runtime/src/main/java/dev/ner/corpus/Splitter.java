package dev.ner.corpus;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.random.SeededRandom;
import java.util.Locale;

/** Divides the sentences of one source into training, validation and test. */
final class Splitter {
  private static final String[] NAMES = {"training", "validation", "test"};
  private static final double ROUNDING = 1e-9; // of shares such as 0.7 + 0.2 + 0.1

  private Splitter() {}

  /**
   * The training, validation and test sentences; the last is null if none are declared.
   *
   * @throws NerException if the split does not fit the number of sentences
   */
  static Sentences[] split(Sentences all, Split split, String place) {
    int[] counts;
    try {
      counts =
          split instanceof Split.Counts declared
              ? counts(declared, all.size())
              : counts((Split.Shares) split, all.size());
    } catch (IllegalArgumentException e) {
      throw new NerException(NerError.CORPUS_SPLIT_DOES_NOT_FIT.at(place, e.getMessage()));
    }
    int[] order = order(all.size(), split);
    Sentences[] splits = new Sentences[counts.length];
    int next = 0;
    for (int s = 0; s < counts.length; s++) {
      if (counts[s] > 0) {
        splits[s] = new Sentences(all.words());
        for (int i = 0; i < counts[s]; i++) {
          splits[s].addSentence(all, order[next++]);
        }
      }
    }
    return splits;
  }

  private static int[] counts(Split.Counts split, int sentences) {
    int[] counts = {split.train(), split.validation(), split.test()};
    long sum = 0;
    for (int s = 0; s < counts.length; s++) {
      check(counts[s] >= 0, "%d %s sentences: expected 0 or more", counts[s], NAMES[s]);
      check(s == 2 || counts[s] > 0, "no %s sentences: expected 1 or more", NAMES[s]);
      sum += counts[s];
    }
    check(
        sum <= sentences,
        "expected at most %d sentences, which is what the corpus has, found %d + %d + %d = %d",
        sentences,
        counts[0],
        counts[1],
        counts[2],
        sum);
    return counts;
  }

  private static int[] counts(Split.Shares split, int sentences) {
    double[] shares = {split.train(), split.validation(), split.test()};
    int[] counts = new int[shares.length];
    double sum = 0;
    int before = 0;
    for (int s = 0; s < shares.length; s++) {
      check(
          shares[s] >= 0 && shares[s] <= 1,
          "a %s share of %s: expected 0 to 1",
          NAMES[s],
          Double.toString(shares[s]));
      check(s == 2 || shares[s] > 0, "no %s share: expected one above 0", NAMES[s]);
      sum += shares[s];
      check(sum <= 1 + ROUNDING, "shares of %s together: expected at most 1", sum(shares));
      int end = (int) Math.min(sentences, Math.round(sum * sentences));
      counts[s] = end - before;
      before = end;
      check(
          shares[s] == 0 || counts[s] > 0,
          "a %s share of %s gives no sentence of the %d that the corpus has",
          NAMES[s],
          Double.toString(shares[s]),
          sentences);
    }
    return counts;
  }

  private static String sum(double[] shares) {
    return shares[0] + " + " + shares[1] + " + " + shares[2];
  }

  private static void check(boolean holds, String otherwise, Object... arguments) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, otherwise, arguments));
    }
  }

  /** The order in which sentences are dealt out: that of reading, or one drawn by the seed. */
  static int[] order(int size, Split split) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    if (split.shuffle()) {
      new SeededRandom(split.seed(), "split").shuffle(order, size);
    }
    return order;
  }
}
