package dev.ner.vectors;

/** What is done with rows of a vectors file that cannot be used. */
public enum DamagedRows {
  /** They are passed over, and warnings name them. */
  SKIP,
  /** The file is refused, with a list of them. */
  REFUSE
}
