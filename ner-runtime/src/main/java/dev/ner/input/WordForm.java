package dev.ner.input;

import dev.ner.text.WordForms;

/** What an embedding takes for one and the same word. */
public enum WordForm {
  /** The word as it is written. */
  EXACT,
  /** The word in lower case, each digit as 0. */
  NORMALIZED,
  /** The kinds of its characters: {@link WordForms#shape}. */
  SHAPE;

  /** The form of a word. */
  public String of(String word) {
    return switch (this) {
      case EXACT -> word;
      case NORMALIZED -> WordForms.normalized(word);
      case SHAPE -> WordForms.shape(word);
    };
  }
}
