package dev.ner.dsl;

/** What an {@link Embedding} takes for one and the same word. */
public enum WordForm {
  /** The word as it is written. */
  EXACT,

  /** The word in lower case, each digit as 0: {@code Q3} and {@code q4} are one. */
  NORMALIZED,

  /**
   * The kinds of its characters: X and x for letters of either case, c for letters without, d for
   * digits; Chinese and Japanese characters and pictographs have letters of their own, all others
   * stand for themselves. Of equal ones in a row two are kept, of all twelve: {@code U.S.} is
   * {@code X.X.}, {@code McDonald} is {@code XxXxx}.
   */
  SHAPE
}
