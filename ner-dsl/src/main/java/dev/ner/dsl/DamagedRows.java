package dev.ner.dsl;

/** What is done with rows of a file of word vectors that cannot be used. */
public enum DamagedRows {
  /** They are passed over, with a warning that names them. */
  SKIP,
  /** The file is refused, and the build fails with a list of them. */
  REFUSE
}
