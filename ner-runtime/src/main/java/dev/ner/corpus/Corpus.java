package dev.ner.corpus;

import dev.ner.error.Problem;
import java.util.List;

/**
 * The sentences of a model's corpus by split; all splits share one word table.
 *
 * @param train the sentences to train on
 * @param validation the sentences to choose the best weights by
 * @param test the sentences of the final evaluation, or null if there are none
 * @param leftOver the number of sentences of the source that belong to no split
 * @param warnings what a user should know although it is no mistake
 */
public record Corpus(
    Sentences train, Sentences validation, Sentences test, int leftOver, List<Problem> warnings) {

  public Corpus {
    warnings = List.copyOf(warnings);
  }

  /** A corpus of which every sentence belongs to a split. */
  public Corpus(Sentences train, Sentences validation, Sentences test, List<Problem> warnings) {
    this(train, validation, test, 0, warnings);
  }
}
