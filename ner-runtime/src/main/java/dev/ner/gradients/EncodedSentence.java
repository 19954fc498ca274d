package dev.ner.gradients;

import dev.ner.batch.LaneBatch;
import dev.ner.corpus.Sentences;
import dev.ner.input.Lexicon;
import java.util.List;

/**
 * A sentence as a network reads it.
 *
 * @param lexicon in which its words are numbered
 * @param tokens a text's words, of which the sentence is a part
 * @param from the sentence's first token
 * @param to the token after its last
 * @param tags gold tags of as many tokens as count, {@link LaneBatch#NO_TAG} where there is none
 */
record EncodedSentence(Lexicon lexicon, int[] tokens, int from, int to, int[] tags) {

  /** A sentence of a split, no more than its first window. */
  static EncodedSentence of(Sentences sentences, int number, Lexicon lexicon, int maximumLength) {
    int start = sentences.start(number);
    int[] tags = new int[Math.min(maximumLength, sentences.length(number))];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = sentences.tag(start + i);
    }
    return new EncodedSentence(lexicon, sentences.tokens(), start, sentences.end(number), tags);
  }

  int length() {
    return tags.length;
  }

  /** A batch of sentences, which stand longest first and have one lexicon. */
  static LaneBatch batch(List<EncodedSentence> sentences) {
    LaneBatch batch = new LaneBatch(sentences.get(0).lexicon.slots());
    int[] lengths = sentences.stream().mapToInt(EncodedSentence::length).toArray();
    batch.begin(lengths, lengths.length);
    for (int s = 0; s < lengths.length; s++) {
      sentences.get(s).read(s, batch);
    }
    return batch;
  }

  private void read(int number, LaneBatch batch) {
    for (int step = 0; step < tags.length; step++) {
      batch.read(lexicon, number, step, tokens, from, to, from + step, false, tags[step]);
    }
  }
}
