package dev.ner.batch;

import dev.ner.kernel.Lanes;
import java.util.Arrays;

/**
 * A padded batch, {@code [B, T]}: for each of B sentences T words and tags, where the places after
 * a sentence's end hold the padding word, and the mask tells which places are real.
 *
 * <p>Sentences are ordered by length, longest first. The object is reused.
 */
public final class Batch {
  private final int padding;
  private int size;
  private int time;
  private int tokens;
  private int[] lengths = {};
  private int[] ids = {};
  private int[] tags = {};

  /** An empty batch that pads by the given word. */
  public Batch(int padding) {
    this.padding = padding;
  }

  /** Empties the batch and makes room for sentences of the given lengths, which must not rise. */
  void begin(int[] sentenceLengths, int count) {
    size = count;
    time = count == 0 ? 0 : sentenceLengths[0];
    tokens = 0;
    if (lengths.length < count) {
      lengths = new int[count];
    }
    System.arraycopy(sentenceLengths, 0, lengths, 0, count);
    for (int s = 0; s < count; s++) {
      tokens += lengths[s];
    }
    int places = Math.multiplyExact(size, time);
    if (ids.length < places) {
      ids = new int[places];
      tags = new int[places];
    }
    Arrays.fill(ids, 0, places, padding);
    Arrays.fill(tags, 0, places, LaneBatch.NO_TAG);
  }

  void set(int sentence, int step, int id, int tag) {
    ids[sentence * time + step] = id;
    tags[sentence * time + step] = tag;
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
    return lengths[sentence];
  }

  /** The mask: whether a place is a token, not padding. */
  public boolean isToken(int sentence, int step) {
    return step < lengths[sentence];
  }

  /** The word id at a place; the padding word's after the sentence's end. */
  public int id(int sentence, int step) {
    return ids[sentence * time + step];
  }

  /** The tag at a place, {@link LaneBatch#NO_TAG} after the sentence's end. */
  public int tag(int sentence, int step) {
    return tags[sentence * time + step];
  }

  /**
   * Packs every n-th block of sixteen sentences, so that n shards together hold the batch and are
   * of about equal work.
   *
   * @param shard the first block
   * @param shards n
   * @param packed Modified
   * @param scratch Modified: room for the lengths of {@link #size()} sentences
   */
  public void pack(int shard, int shards, LaneBatch packed, int[] scratch) {
    int count = 0;
    for (int s = 0; s < size; s++) {
      if (s / Lanes.COUNT % shards == shard) {
        scratch[count++] = lengths[s];
      }
    }
    packed.begin(scratch, count, padding);
    int to = 0;
    for (int s = 0; s < size; s++) {
      if (s / Lanes.COUNT % shards == shard) {
        for (int step = 0; step < lengths[s]; step++) {
          packed.set(to, step, id(s, step), tag(s, step));
        }
        to++;
      }
    }
  }
}
