package dev.ner.input;

import java.util.Arrays;

/**
 * What a token is in each list of a gazetteer: outside of all matches, the first of one, or inside.
 *
 * <p>Matches are found from left to right, the longest at each place, and never over a sentence's
 * end. Training makes words unknown, but not their places in lists.
 */
final class GazetteerChannel extends Channel {
  private static final int FARTHEST = 256;

  private static final int BEGINS = 1;
  private static final int INSIDE = 2;

  private final EntryLists entries;
  private int[] tokenOfWord = new int[64];
  private int words;

  GazetteerChannel(EntryLists entries) {
    this.entries = entries;
  }

  @Override
  void clear() {
    words = 0;
  }

  @Override
  void add(String word) {
    if (words == tokenOfWord.length) {
      tokenOfWord = Arrays.copyOf(tokenOfWord, words * 2);
    }
    tokenOfWord[words++] = entries.token(word);
  }

  @Override
  void read(
      int[] tokens, int from, int to, int at, boolean dropped, long seed, int[] rows, int place) {
    for (int list = 0; list < entries.lists(); list++) {
      rows[place + list] = EntryLists.ROWS * list + role(list, tokens, from, to, at);
    }
  }

  private int role(int list, int[] tokens, int from, int to, int at) {
    if (tokenOfWord[tokens[at]] == EntryLists.UNKNOWN) {
      return 0;
    }
    int i = border(list, tokens, from, to, at);
    while (i <= at) {
      int length = entries.match(list, tokenOfWord, tokens, i, to);
      if (i + length > at) {
        return i == at ? BEGINS : INSIDE;
      }
      i += Math.max(1, length);
    }
    return 0;
  }

  /**
   * The nearest place, not behind the token, that no match from before it can reach over, so that
   * matching may begin there: the same as from the sentence's beginning. It is mostly the token.
   * Matches that overlap all the way back are followed for {@value #FARTHEST} tokens only, or a
   * text that repeats one word for ever would take a time that grows with its square.
   */
  private int border(int list, int[] tokens, int from, int to, int at) {
    int border = at;
    int farthest = Math.max(from, at - FARTHEST);
    for (int i = at - 1; i >= farthest && i > border - entries.longest(); i--) {
      if (tokenOfWord[tokens[i]] == EntryLists.UNKNOWN) {
        break;
      }
      if (i + entries.match(list, tokenOfWord, tokens, i, to) > border) {
        border = i;
      }
    }
    return border;
  }
}
