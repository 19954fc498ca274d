package dev.ner.dsl;

/** The form of a corpus file. */
public enum CorpusFormat {
  /**
   * One token a line in columns separated by spaces or tabs, an empty line between sentences;
   * {@code -DOCSTART-} lines are understood.
   */
  CONLL,

  /**
   * The comma-separated {@code ner_dataset.csv} of the Groningen Meaning Bank on Kaggle, plain or
   * as a {@code .zip} that holds it.
   */
  CSV,

  /**
   * Two parallel files in one folder: {@code sentences.txt} with the tokens of a sentence a line
   * and {@code labels.txt} with their tags. A path names the folder.
   */
  SENTENCES_AND_LABELS
}
