package dev.ner.input;

import java.util.Arrays;

/**
 * The features of a token as a classical linear chain has them (after Stanford's and CRFsuite's
 * templates): words, shapes and affixes of its own and around it, and conjunctions of them.
 *
 * <p>Of the token: its word, normalised form and shape, its prefixes and suffixes. Around it: the
 * words before and after, two before and after in normalised form; the pairs of words (−1, 0), (0,
 * 1), (−1, 1), (−2, −1); the shapes at −1 and 1 and the pairs and triples of neighbouring ones from
 * −2 to 2; a neighbour's form with the own shape; the neighbours' suffixes of three; each word of a
 * window before, and of one behind, wherever in it; where wanted, the triples of words (−2, −1, 0),
 * (−1, 0, 1), (0, 1, 2) and the pair (1, 2). A place outside the sentence has a word of its own.
 *
 * <p>A feature is a hash. What they are made of is computed once a word.
 */
final class SparseTemplates {
  private static final int AROUND = 21;
  private static final int TRIPLES = 4; // with the pair behind the token
  private static final int OWN = 3;
  private static final int AFFIX = 3; // the length of the neighbours' suffixes

  // What is kept of a word.
  private static final int WORD = 0;
  private static final int FORM = 1;
  private static final int SHAPE = 2;
  private static final int ENDING = 3;
  private static final int KEPT = 4;

  private static final long OUTSIDE = Hashes.of("\0outside");

  private final int longestAffix;
  private final int window;
  private final boolean triples;
  private final int own; // the number of features of the word alone
  private long[] hashes = new long[64 * KEPT]; // by word
  private int[] ownKeys; // by word
  private boolean[] ownPresent; // by word
  private int words;

  SparseTemplates(InputLayer.Sparse layer) {
    this.longestAffix = layer.longestAffix();
    this.window = layer.window();
    this.triples = layer.wordTriples();
    this.own = own(longestAffix);
    this.ownKeys = new int[64 * own];
    this.ownPresent = new boolean[64 * own];
  }

  private static int own(int longestAffix) {
    return OWN + 2 * longestAffix;
  }

  /** The number of features of a token. */
  static int slots(InputLayer.Sparse layer) {
    int around = AROUND + (layer.wordTriples() ? TRIPLES : 0);
    return own(layer.longestAffix()) + around + 2 * layer.window();
  }

  /** The number of features of a word alone; they come first. */
  int own() {
    return own;
  }

  /** Forgets all words. */
  void clear() {
    words = 0;
  }

  /** Computes what is kept of the next word. */
  void add(String word) {
    if ((words + 1) * KEPT > hashes.length) {
      hashes = Arrays.copyOf(hashes, hashes.length * 2);
      ownKeys = Arrays.copyOf(ownKeys, ownKeys.length * 2);
      ownPresent = Arrays.copyOf(ownPresent, ownPresent.length * 2);
    }
    int at = words * KEPT;
    hashes[at + WORD] = Hashes.of(word);
    hashes[at + FORM] = Hashes.of(WordForm.NORMALIZED.of(word));
    hashes[at + SHAPE] = Hashes.of(WordForm.SHAPE.of(word));
    hashes[at + ENDING] = Hashes.of(word, suffix(word, AFFIX), word.length());
    int to = words * own;
    for (int i = 0; i < OWN; i++, to++) {
      ownKeys[to] = key(i, hashes[at + i]);
      ownPresent[to] = true;
    }
    int points = word.codePointCount(0, word.length());
    for (int length = 1; length <= longestAffix; length++, to += 2) {
      ownPresent[to] = length <= points;
      ownPresent[to + 1] = length <= points;
      if (length <= points) {
        int end = word.offsetByCodePoints(0, length);
        ownKeys[to] = key(OWN + 2 * length, Hashes.of(word, 0, end));
        int start = suffix(word, length);
        ownKeys[to + 1] = key(OWN + 2 * length + 1, Hashes.of(word, start, word.length()));
      }
    }
    words++;
  }

  /** Where the last code points of a word begin; 0 if it has no more. */
  static int suffix(String word, int length) {
    int start = word.length();
    for (int i = 0; i < length && start > 0; i++) {
      start = word.offsetByCodePoints(start, -1);
    }
    return start;
  }

  private static int key(int template, long hash) {
    return (int) (Hashes.with(hash, template) >>> 32);
  }

  private static int key(int template, long first, long second) {
    return key(template, Hashes.with(first, second));
  }

  private static int key(int template, long first, long second, long third) {
    return key(template, Hashes.with(first, Hashes.with(second, third)));
  }

  /** Whether a word has the feature of itself with a number. */
  boolean hasOwn(int word, int number) {
    return ownPresent[word * own + number];
  }

  /** A word's feature of itself. */
  int own(int word, int number) {
    return ownKeys[word * own + number];
  }

  /**
   * A token's features around it.
   *
   * @param tokens the words of all tokens. Not modified
   * @param from the sentence's first token
   * @param to the token after its last
   * @param at the token
   * @param keys Modified from {@code first}
   * @return the place after the last feature
   */
  int around(int[] tokens, int from, int to, int at, int[] keys, int first) {
    int own = place(tokens, from, to, at);
    int before = place(tokens, from, to, at - 1);
    int before2 = place(tokens, from, to, at - 2);
    int after = place(tokens, from, to, at + 1);
    int after2 = place(tokens, from, to, at + 2);
    long word = hash(own, WORD);
    long wordBefore = hash(before, WORD);
    long wordAfter = hash(after, WORD);
    long shape = hash(own, SHAPE);
    long shapeBefore = hash(before, SHAPE);
    long shapeBefore2 = hash(before2, SHAPE);
    long shapeAfter = hash(after, SHAPE);
    long shapeAfter2 = hash(after2, SHAPE);
    int template = OWN + 2 * (longestAffix + 1);
    int k = first;
    keys[k++] = key(template++, wordBefore);
    keys[k++] = key(template++, wordAfter);
    keys[k++] = key(template++, hash(before2, FORM));
    keys[k++] = key(template++, hash(after2, FORM));
    keys[k++] = key(template++, wordBefore, word);
    keys[k++] = key(template++, word, wordAfter);
    keys[k++] = key(template++, wordBefore, wordAfter);
    keys[k++] = key(template++, hash(before2, WORD), wordBefore);
    keys[k++] = key(template++, shapeBefore);
    keys[k++] = key(template++, shapeAfter);
    keys[k++] = key(template++, shapeBefore2, shapeBefore);
    keys[k++] = key(template++, shapeBefore, shape);
    keys[k++] = key(template++, shape, shapeAfter);
    keys[k++] = key(template++, shapeAfter, shapeAfter2);
    keys[k++] = key(template++, shapeBefore2, shapeBefore, shape);
    keys[k++] = key(template++, shapeBefore, shape, shapeAfter);
    keys[k++] = key(template++, shape, shapeAfter, shapeAfter2);
    keys[k++] = key(template++, hash(before, FORM), shape);
    keys[k++] = key(template++, hash(after, FORM), shape);
    keys[k++] = key(template++, hash(before, ENDING));
    keys[k++] = key(template++, hash(after, ENDING));
    for (int i = Math.max(from, at - window); i < at; i++) {
      keys[k++] = key(template, hashes[tokens[i] * KEPT + WORD]);
    }
    template++;
    for (int i = at + 1; i < Math.min(to, at + 1 + window); i++) {
      keys[k++] = key(template, hashes[tokens[i] * KEPT + WORD]);
    }
    if (triples) {
      long wordBefore2 = hash(before2, WORD);
      long wordAfter2 = hash(after2, WORD);
      keys[k++] = key(++template, wordBefore2, wordBefore, word);
      keys[k++] = key(++template, wordBefore, word, wordAfter);
      keys[k++] = key(++template, word, wordAfter, wordAfter2);
      keys[k++] = key(++template, wordAfter, wordAfter2);
    }
    return k;
  }

  /** Where a token's hashes are, -1 outside the sentence. */
  private static int place(int[] tokens, int from, int to, int at) {
    return at >= from && at < to ? tokens[at] * KEPT : -1;
  }

  private long hash(int place, int kept) {
    return place < 0 ? OUTSIDE : hashes[place + kept];
  }
}
