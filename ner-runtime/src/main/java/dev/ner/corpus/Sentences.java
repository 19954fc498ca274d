package dev.ner.corpus;

import dev.ner.random.SeededRandom;
import java.util.Arrays;

/**
 * Labelled sentences as numbers: for each token its word in a {@link WordTable} and its tag in a
 * {@link TagSet}, both in flat arrays, so that a million tokens take six megabytes.
 */
public final class Sentences {
  private static final int LARGEST = Integer.MAX_VALUE - 16;

  private final WordTable words;
  private int[] tokens = new int[1 << 10];
  private short[] tags = new short[1 << 10];
  private int[] starts = new int[1 << 8]; // starts[s] .. starts[s + 1] are the tokens of sentence s
  private int size;
  private int tokenCount;

  /** No sentence yet; words are numbered in the given table, which splits of a corpus share. */
  public Sentences(WordTable words) {
    this.words = words;
  }

  /** Appends a token to the sentence that is being written. */
  public void addToken(int word, int tag) {
    if (tokenCount == tokens.length) {
      tokens = Arrays.copyOf(tokens, grown(tokens.length));
      tags = Arrays.copyOf(tags, tokens.length);
    }
    tokens[tokenCount] = word;
    tags[tokenCount++] = (short) tag;
  }

  /** Ends the sentence that is being written; without effect if it has no token. */
  public void endSentence() {
    if (tokenCount > starts[size]) {
      if (size + 2 > starts.length) {
        starts = Arrays.copyOf(starts, grown(starts.length));
      }
      starts[++size] = tokenCount;
    }
  }

  /** Appends a copy of a sentence of another object that shares the word table. */
  public void addSentence(Sentences other, int sentence) {
    for (int i = other.start(sentence); i < other.end(sentence); i++) {
      addToken(other.tokens[i], other.tags[i]);
    }
    endSentence();
  }

  /**
   * Some of these sentences, drawn at random, in their order; more of them by the same seed hold
   * all that fewer do.
   */
  public Sentences drawn(int count, long seed) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    new SeededRandom(seed, "drawn").shuffle(order, size);
    Arrays.sort(order, 0, count);
    Sentences drawn = new Sentences(words);
    for (int i = 0; i < count; i++) {
      drawn.addSentence(this, order[i]);
    }
    return drawn;
  }

  /** The table that the tokens' words are numbered in. */
  public WordTable words() {
    return words;
  }

  /** The number of sentences. */
  public int size() {
    return size;
  }

  /** The number of tokens in all sentences. */
  public int tokenCount() {
    return starts[size];
  }

  /** The index of the sentence's first token. */
  public int start(int sentence) {
    return starts[sentence];
  }

  /** The index after the sentence's last token. */
  public int end(int sentence) {
    return starts[sentence + 1];
  }

  /** The number of tokens of the sentence; at least 1. */
  public int length(int sentence) {
    return starts[sentence + 1] - starts[sentence];
  }

  /** The word of each token, valid up to {@link #tokenCount()}. Not to be modified. */
  public int[] tokens() {
    return tokens;
  }

  /** The word of the token with this index. */
  public int word(int token) {
    return tokens[token];
  }

  /** The tag of the token with this index. */
  public int tag(int token) {
    return tags[token];
  }

  /** The length of the longest sentence, 0 if there is none. */
  public int longest() {
    int longest = 0;
    for (int s = 0; s < size; s++) {
      longest = Math.max(longest, length(s));
    }
    return longest;
  }

  private static int grown(int length) {
    if (length == LARGEST) {
      throw new IllegalStateException("more than " + LARGEST + " tokens or sentences");
    }
    return (int) Math.min(LARGEST, length + (length >> 1) + 16L);
  }
}
