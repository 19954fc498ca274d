package dev.ner.gradients;

import dev.ner.batch.LaneBatch;
import dev.ner.batch.Vocabulary;
import dev.ner.corpus.Sentences;
import java.util.List;

/**
 * A sentence as a network reads it.
 *
 * @param ids its words' ids, at least one
 * @param tags its gold tags, {@link LaneBatch#NO_TAG} where there is none
 */
record EncodedSentence(int[] ids, int[] tags) {

  /** A sentence of a split, no more than its first window. */
  static EncodedSentence of(
      Sentences sentences, int number, Vocabulary vocabulary, int maximumLength) {
    int length = Math.min(maximumLength, sentences.length(number));
    int[] ids = new int[length];
    int[] tags = new int[length];
    for (int i = 0; i < length; i++) {
      int token = sentences.start(number) + i;
      ids[i] = vocabulary.id(sentences.words().word(sentences.word(token)));
      tags[i] = sentences.tag(token);
    }
    return new EncodedSentence(ids, tags);
  }

  int length() {
    return ids.length;
  }

  /**
   * Puts sentences into a batch.
   *
   * @param sentences longest first
   * @param batch Modified
   */
  static void fill(List<EncodedSentence> sentences, int padding, LaneBatch batch) {
    int[] lengths = sentences.stream().mapToInt(EncodedSentence::length).toArray();
    batch.begin(lengths, lengths.length, padding);
    for (int s = 0; s < lengths.length; s++) {
      for (int step = 0; step < lengths[s]; step++) {
        batch.set(s, step, sentences.get(s).ids[step], sentences.get(s).tags[step]);
      }
    }
  }
}
