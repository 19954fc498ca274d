package dev.ner.batch;

import dev.ner.corpus.Sentences;
import dev.ner.input.Lexicon;
import dev.ner.kernel.Lanes;

/**
 * A padded batch, {@code [B, T]}: of each of B sentences T words and tags, where the mask tells
 * which places are real; the places after a sentence's end are padding.
 *
 * <p>Sentences are ordered by length, longest first. A sentence that is too long is there in
 * windows, each like a sentence of its own, but that its words' surroundings are those of the
 * whole. The object is reused.
 */
public final class Batch {
  private final Sentences sentences;
  private final Windows windows;
  private int size;
  private int time;
  private int tokens;
  private int[] window = {};
  private boolean[] dropped = {};

  /** An empty batch of windows of sentences. */
  Batch(Sentences sentences, Windows windows) {
    this.sentences = sentences;
    this.windows = windows;
  }

  /** Empties the batch and makes room for windows, the longest first; {@link #drop} follows. */
  void begin(int[] order, int from, int count) {
    size = count;
    time = count == 0 ? 0 : windows.length(order[from]);
    tokens = 0;
    if (window.length < count) {
      window = new int[count];
    }
    System.arraycopy(order, from, window, 0, count);
    for (int s = 0; s < count; s++) {
      tokens += length(s);
    }
    int places = Math.multiplyExact(size, time);
    if (dropped.length < places) {
      dropped = new boolean[places];
    }
  }

  /** Makes a place's word unknown, or known. */
  void drop(int sentence, int step, boolean unknown) {
    dropped[sentence * time + step] = unknown;
  }

  /** The number of sentences, B. */
  public int size() {
    return size;
  }

  /** The length of the longest sentence, T. */
  public int time() {
    return time;
  }

  /** The number of real places. */
  public int tokens() {
    return tokens;
  }

  /** The length of a sentence. */
  public int length(int sentence) {
    return windows.length(window[sentence]);
  }

  /** The mask: whether a place is a token, not padding. */
  public boolean isToken(int sentence, int step) {
    return step < length(sentence);
  }

  /** The word at a real place, in the numbers of the corpus's table. */
  public int word(int sentence, int step) {
    return sentences.word(windows.start(window[sentence]) + step);
  }

  /** Whether training makes the word at a real place unknown. */
  public boolean isDropped(int sentence, int step) {
    return dropped[sentence * time + step];
  }

  /** The tag at a place, {@link LaneBatch#NO_TAG} after the sentence's end. */
  public int tag(int sentence, int step) {
    return isToken(sentence, step)
        ? sentences.tag(windows.start(window[sentence]) + step)
        : LaneBatch.NO_TAG;
  }

  /**
   * Packs every n-th block of sixteen sentences, so that n shards together hold the batch and are
   * of about equal work.
   *
   * @param shard the first block
   * @param shards n
   * @param lexicon the corpus's words
   * @param dropoutSeed determines what dropout drops
   * @param packed Modified
   * @param scratch Modified: room for the lengths of {@link #size()} sentences
   */
  public void pack(
      int shard, int shards, Lexicon lexicon, long dropoutSeed, LaneBatch packed, int[] scratch) {
    int count = 0;
    for (int s = 0; s < size; s++) {
      if (s / Lanes.COUNT % shards == shard) {
        scratch[count++] = length(s);
      }
    }
    packed.begin(scratch, count);
    packed.dropout(dropoutSeed);
    int to = 0;
    for (int s = 0; s < size; s++) {
      if (s / Lanes.COUNT % shards == shard) {
        pack(s, lexicon, packed, to++);
      }
    }
  }

  private void pack(int sentence, Lexicon lexicon, LaneBatch packed, int to) {
    int whole = windows.sentence(window[sentence]);
    int from = sentences.start(whole);
    int end = sentences.end(whole);
    int start = windows.start(window[sentence]);
    for (int step = 0; step < length(sentence); step++) {
      packed.read(
          lexicon,
          to,
          step,
          sentences.tokens(),
          from,
          end,
          start + step,
          isDropped(sentence, step),
          sentences.tag(start + step));
    }
  }
}
