package dev.ner.input;

import java.util.Arrays;

/** The row of a token's word in one of its forms. */
final class WordChannel extends Channel {
  private final WordForm form;
  private final Dictionary dictionary;
  private final int unknown;
  private int[] rowOfWord = new int[64];
  private int words;

  WordChannel(WordForm form, Dictionary dictionary) {
    this.form = form;
    this.dictionary = dictionary;
    // A shape stays what it is when the word becomes unknown.
    this.unknown = form == WordForm.SHAPE ? NONE : unknown(dictionary);
  }

  /** The row of an unknown text. */
  private static int unknown(Dictionary dictionary) {
    return dictionary instanceof Vocabulary vocabulary ? vocabulary.unknown() : Buckets.UNKNOWN;
  }

  /** The row of a text. */
  static int row(Dictionary dictionary, String text) {
    return dictionary instanceof Vocabulary vocabulary
        ? vocabulary.id(text)
        : ((Buckets) dictionary).row(Hashes.of(text));
  }

  @Override
  void clear() {
    words = 0;
  }

  @Override
  void add(String word) {
    if (words == rowOfWord.length) {
      rowOfWord = Arrays.copyOf(rowOfWord, words * 2);
    }
    rowOfWord[words++] = row(dictionary, form.of(word));
  }

  @Override
  void read(
      int[] tokens, int from, int to, int at, boolean dropped, long seed, int[] rows, int place) {
    rows[place] = dropped && unknown != NONE ? unknown : rowOfWord[tokens[at]];
  }
}
