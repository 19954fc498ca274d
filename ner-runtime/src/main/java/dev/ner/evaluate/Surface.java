package dev.ner.evaluate;

import dev.ner.corpus.Sentences;

/**
 * An entity without its place.
 *
 * @param text its words, joined by single spaces
 * @param type its type's number
 */
record Surface(String text, int type) {

  /** The entity that begins at a token. */
  static Surface of(Sentences sentences, Labels labels, int start) {
    StringBuilder text = new StringBuilder();
    for (int i = start; i < labels.ends()[start]; i++) {
      text.append(i > start ? " " : "").append(sentences.words().word(sentences.word(i)));
    }
    return new Surface(text.toString(), labels.typeAt(start));
  }
}
