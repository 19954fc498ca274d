package dev.ner.corpus;

/** How the sentences of one source are divided into training, validation and test. */
public sealed interface Split {
  /** Whether sentences are drawn in an order given by the seed, or taken in reading order. */
  boolean shuffle();

  /** The seed of the order; without meaning if nothing is shuffled. */
  long seed();

  /**
   * A split into so many sentences; what is left over belongs to none.
   *
   * @param train sentences to train on, at least 1
   * @param validation sentences to validate on, at least 1
   * @param test sentences to test on, 0 for no test split
   */
  record Counts(int train, int validation, int test, boolean shuffle, long seed) implements Split {}

  /**
   * A split into such shares of all sentences, each boundary rounded to a whole sentence.
   *
   * @param train the share to train on, above 0
   * @param validation the share to validate on, above 0
   * @param test the share to test on, 0 for no test split
   */
  record Shares(double train, double validation, double test, boolean shuffle, long seed)
      implements Split {}
}
