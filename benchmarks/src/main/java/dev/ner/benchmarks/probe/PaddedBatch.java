package dev.ner.benchmarks.probe;

import dev.ner.corpus.Sentences;

/**
 * A padded batch as the course makes it: sentences as they come, padded to the longest of them.
 *
 * @param size B
 * @param time T
 * @param tokens the number of places that are no padding
 * @param ids B×T, row-major
 * @param tags B×T, 0 where there is padding
 * @param mask B×T, 1 for a token and 0 for padding
 */
record PaddedBatch(int size, int time, int tokens, int[] ids, int[] tags, float[] mask) {

  /** The sentences {@code order[from .. to]}. */
  static PaddedBatch of(
      Sentences sentences, int[] idOfWord, int padding, int[] order, int from, int to) {
    int time = 0;
    for (int i = from; i < to; i++) {
      time = Math.max(time, sentences.length(order[i]));
    }
    int size = to - from;
    int[] ids = new int[size * time];
    int[] tags = new int[size * time];
    float[] mask = new float[size * time];
    java.util.Arrays.fill(ids, padding);
    int tokens = 0;
    for (int s = 0; s < size; s++) {
      int start = sentences.start(order[from + s]);
      int length = sentences.length(order[from + s]);
      tokens += length;
      for (int step = 0; step < length; step++) {
        ids[s * time + step] = idOfWord[sentences.word(start + step)];
        tags[s * time + step] = sentences.tag(start + step);
        mask[s * time + step] = 1f;
      }
    }
    return new PaddedBatch(size, time, tokens, ids, tags, mask);
  }
}
