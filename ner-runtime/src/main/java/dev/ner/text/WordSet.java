package dev.ner.text;

/**
 * A set of words that is asked for ranges of a text, without an object made for the question;
 * immutable.
 */
final class WordSet {
  private final String[] slots; // null where free; the size is a power of two
  private final int longest;

  private WordSet(String[] words) {
    slots = new String[Integer.highestOneBit(words.length) * 4];
    int most = 0;
    for (String word : words) {
      int slot = slot(word, 0, word.length());
      while (slots[slot] != null) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = word;
      most = Math.max(most, word.length());
    }
    longest = most;
  }

  static WordSet of(String... words) {
    return new WordSet(words);
  }

  boolean contains(String text, int from, int to) {
    int length = to - from;
    if (length > longest) {
      return false;
    }
    for (int slot = slot(text, from, to); slots[slot] != null; slot = slot + 1 & slots.length - 1) {
      if (slots[slot].length() == length && text.startsWith(slots[slot], from)) {
        return true;
      }
    }
    return false;
  }

  private int slot(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return (hash ^ hash >>> 7) & slots.length - 1;
  }
}
