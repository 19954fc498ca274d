package dev.ner.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of a word's characters, in their order. */
final class CharacterChannel extends Channel {
  private final int maximumLength;
  private final Vocabulary characters;
  private final int[] starts;
  private int[] rowsOfWord; // by word and character
  private int words;

  CharacterChannel(InputLayer.Characters layer, Dictionary dictionary) {
    this.maximumLength = layer.maximumLength();
    this.characters = (Vocabulary) dictionary;
    this.starts = new int[maximumLength];
    this.rowsOfWord = new int[64 * maximumLength];
  }

  /** The characters that a layer reads of a word, each a text of its own. */
  static List<String> texts(InputLayer.Characters layer, String word) {
    int[] starts = new int[layer.maximumLength()];
    int count = starts(word, starts);
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(word.substring(starts[i], word.offsetByCodePoints(starts[i], 1)));
    }
    return texts;
  }

  /**
   * Finds where a word's characters begin; of a long word's, where its first and its last ones do.
   *
   * @param starts Modified: room for as many as are read
   * @return their number
   */
  private static int starts(String word, int[] starts) {
    int points = word.codePointCount(0, word.length());
    int skipped = Math.max(0, points - starts.length);
    int head = skipped == 0 ? points : (starts.length + 1) / 2;
    int count = 0;
    int at = 0;
    for (int point = 0; point < points; point++) {
      if (point < head || point >= head + skipped) {
        starts[count++] = at;
      }
      at += Character.charCount(word.codePointAt(at));
    }
    return count;
  }

  @Override
  void clear() {
    words = 0;
  }

  @Override
  void add(String word) {
    if ((words + 1) * maximumLength > rowsOfWord.length) {
      rowsOfWord = Arrays.copyOf(rowsOfWord, rowsOfWord.length * 2);
    }
    int to = words++ * maximumLength;
    int count = starts(word, starts);
    for (int i = 0; i < count; i++) {
      rowsOfWord[to + i] = characters.id(word, starts[i], word.offsetByCodePoints(starts[i], 1));
    }
    Arrays.fill(rowsOfWord, to + count, to + maximumLength, NONE);
  }

  @Override
  void read(
      int[] tokens, int from, int to, int at, boolean dropped, long seed, int[] rows, int place) {
    System.arraycopy(rowsOfWord, tokens[at] * maximumLength, rows, place, maximumLength);
  }
}
