package dev.ner.evaluate;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;

/**
 * The tags of a split, and the entities that they mean.
 *
 * @param tags of N tokens
 * @param ends of N tokens: the end of the entity that begins at each, or 0 where none begins
 */
record Labels(short[] tags, int[] ends) {

  /** Those of a split. */
  static Labels gold(Sentences sentences) {
    short[] tags = new short[sentences.tokenCount()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = (short) sentences.tag(i);
    }
    return of(sentences, tags);
  }

  /** The entities as conlleval reads them. */
  static Labels of(Sentences sentences, short[] tags) {
    int[] ends = new int[tags.length];
    for (int s = 0; s < sentences.size(); s++) {
      EntitySpans.forEach(
          tags, sentences.start(s), sentences.end(s), (type, start, end) -> ends[start] = end);
    }
    return new Labels(tags, ends);
  }

  /** Those of them that are IOB2 to the letter: that begin with {@code B-}. */
  Labels strict() {
    int[] strict = ends.clone();
    for (int i = 0; i < strict.length; i++) {
      if (TagSet.isInside(tags[i])) {
        strict[i] = 0;
      }
    }
    return new Labels(tags, strict);
  }

  long entities() {
    long entities = 0;
    for (int end : ends) {
      entities += end == 0 ? 0 : 1;
    }
    return entities;
  }

  boolean begins(int token) {
    return ends[token] != 0;
  }

  int typeAt(int token) {
    return TagSet.entity(tags[token]);
  }

  /** Whether an entity begins at the token that the other has too: same end, same type. */
  boolean sharesEntity(Labels other, int token) {
    return begins(token)
        && ends[token] == other.ends[token]
        && typeAt(token) == other.typeAt(token);
  }
}
