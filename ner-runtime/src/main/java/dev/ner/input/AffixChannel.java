package dev.ner.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of a token's prefixes and suffixes. */
final class AffixChannel extends Channel {
  private final InputLayer.Affixes layer;
  private final Dictionary dictionary;
  private final int slots;
  private int[] rowsOfWord; // by word and slot
  private int words;

  AffixChannel(InputLayer.Affixes layer, Dictionary dictionary) {
    this.layer = layer;
    this.dictionary = dictionary;
    this.slots = layer.slots();
    this.rowsOfWord = new int[64 * slots];
  }

  /**
   * A word's prefixes and suffixes, each with a mark of what it is: {@code 2-Oslo} is {@code Os}.
   */
  static List<String> texts(InputLayer.Affixes layer, String word) {
    List<String> texts = new ArrayList<>();
    int points = word.codePointCount(0, word.length());
    for (int length : layer.prefixes()) {
      int end = word.offsetByCodePoints(0, Math.min(length, points));
      texts.add(length + "-" + word.substring(0, end));
    }
    for (int length : layer.suffixes()) {
      texts.add("-" + length + word.substring(SparseTemplates.suffix(word, length)));
    }
    return texts;
  }

  @Override
  void clear() {
    words = 0;
  }

  @Override
  void add(String word) {
    if ((words + 1) * slots > rowsOfWord.length) {
      rowsOfWord = Arrays.copyOf(rowsOfWord, rowsOfWord.length * 2);
    }
    int to = words++ * slots;
    for (String text : texts(layer, word)) {
      rowsOfWord[to++] = WordChannel.row(dictionary, text);
    }
  }

  @Override
  void read(
      int[] tokens, int from, int to, int at, boolean dropped, long seed, int[] rows, int place) {
    System.arraycopy(rowsOfWord, tokens[at] * slots, rows, place, slots);
  }
}
