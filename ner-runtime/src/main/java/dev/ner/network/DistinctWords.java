package dev.ner.network;

import dev.ner.batch.LaneBatch;
import java.util.Arrays;

/**
 * The words of a batch, each once however often it occurs, packed into lane blocks of their own: a
 * word is a sentence there, and a character its token.
 *
 * <p>Longer words come first, words of one length in the order of steps, then sentences. Nothing is
 * allocated once arrays are large enough.
 */
final class DistinctWords {
  /** The channel of the characters from left to right. */
  static final int FORWARD = 0;

  /** The channel of the characters from right to left. */
  static final int REVERSED = 1;

  private final LaneBatch words = new LaneBatch(new int[] {1, 1});
  private final int channel;
  private int count;
  private int mask;
  private int[] buckets = {}; // by hash: the number of a word in the order of occurrence, + 1
  private int[] tokens = new int[64]; // by that number: the index of the first token
  private int[] lengths = new int[64]; // by that number
  private int[] places = new int[64]; // by that number: the place in the batch of words
  private int[] sortedTokens = new int[64]; // by place
  private int[] sortedLengths = new int[64]; // by place
  private int[] wordOfToken = new int[64]; // by index of the batch; −1 for an empty word
  private int[] ends = {}; // by length

  /**
   * No words yet.
   *
   * @param channel the channel of a batch that holds the rows of characters
   */
  DistinctWords(int channel) {
    this.channel = channel;
  }

  /** The words, with their characters' rows in the channels {@link #FORWARD} and the other. */
  LaneBatch words() {
    return words;
  }

  /** The number of the word that a token of the batch is; −1 if it has no character. */
  int word(int index) {
    return wordOfToken[index];
  }

  /** The index in the batch of the first token that is a word. */
  int token(int word) {
    return sortedTokens[word];
  }

  /** Finds the words of a batch. */
  void read(LaneBatch batch) {
    int slots = batch.slots(channel);
    int[] rows = batch.rows(channel);
    begin(batch);
    for (int step = 0; step < batch.steps(); step++) {
      for (int s = 0; s < batch.sentences() && batch.length(s) > step; s++) {
        int index = batch.index(s, step);
        wordOfToken[index] = rows[index * slots] < 0 ? -1 : number(rows, index, slots);
      }
    }
    sort(slots);
    for (int step = 0; step < batch.steps(); step++) {
      for (int s = 0; s < batch.sentences() && batch.length(s) > step; s++) {
        int index = batch.index(s, step);
        if (wordOfToken[index] >= 0) {
          wordOfToken[index] = places[wordOfToken[index]];
        }
      }
    }
    fill(rows, slots);
  }

  private void begin(LaneBatch batch) {
    count = 0;
    int size = Integer.highestOneBit(Math.max(16, batch.tokens())) * 4;
    if (buckets.length < size) {
      buckets = new int[size];
    }
    mask = size - 1;
    Arrays.fill(buckets, 0, size, 0);
    int indexes = batch.panels() * batch.lanes();
    if (wordOfToken.length < indexes) {
      wordOfToken = new int[indexes + indexes / 2];
    }
  }

  private int number(int[] rows, int index, int slots) {
    int from = index * slots;
    int length = 0;
    int hash = 0;
    while (length < slots && rows[from + length] >= 0) {
      hash = (hash ^ rows[from + length++]) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    for (int at = hash & mask; ; at = at + 1 & mask) {
      int number = buckets[at] - 1;
      if (number < 0) {
        buckets[at] = count + 1;
        return add(index, length);
      } else if (lengths[number] == length && same(rows, tokens[number] * slots, from, length)) {
        return number;
      }
    }
  }

  private static boolean same(int[] rows, int a, int b, int length) {
    return Arrays.equals(rows, a, a + length, rows, b, b + length);
  }

  private int add(int index, int length) {
    if (count == tokens.length) {
      tokens = Arrays.copyOf(tokens, count * 2);
      lengths = Arrays.copyOf(lengths, count * 2);
      places = new int[count * 2];
      sortedTokens = new int[count * 2];
      sortedLengths = new int[count * 2];
    }
    tokens[count] = index;
    lengths[count] = length;
    return count++;
  }

  /** Counts how many words are longer, and so finds the place of each. */
  private void sort(int slots) {
    if (ends.length < slots + 2) {
      ends = new int[slots + 2];
    }
    Arrays.fill(ends, 0);
    for (int number = 0; number < count; number++) {
      ends[lengths[number]]++;
    }
    int longer = 0;
    for (int length = slots; length > 0; length--) {
      int equal = ends[length];
      ends[length] = longer;
      longer += equal;
    }
    for (int number = 0; number < count; number++) {
      int place = ends[lengths[number]]++;
      places[number] = place;
      sortedTokens[place] = tokens[number];
      sortedLengths[place] = lengths[number];
    }
  }

  private void fill(int[] rows, int slots) {
    words.begin(sortedLengths, count);
    int[] forward = words.rows(FORWARD);
    int[] reversed = words.rows(REVERSED);
    for (int word = 0; word < count; word++) {
      int from = sortedTokens[word] * slots;
      int length = sortedLengths[word];
      for (int i = 0; i < length; i++) {
        int index = words.index(word, i);
        forward[index] = rows[from + i];
        reversed[index] = rows[from + length - 1 - i];
      }
    }
  }
}
