package dev.ner.corpus;

import dev.ner.error.NerError;
import dev.ner.error.Problem;
import java.util.List;

/** What a user should know about a corpus that was read without a mistake. */
final class CorpusWarnings {
  private CorpusWarnings() {}

  /** Adds the warnings; the test split may be null. Modified: {@code warnings}. */
  static void add(
      Sentences train, Sentences validation, Sentences test, TagSet tags, List<Problem> warnings) {
    boolean[] occurs = new boolean[tags.entities().size()];
    for (int i = 0; i < train.tokenCount(); i++) {
      if (train.tag(i) != TagSet.OUTSIDE) {
        occurs[TagSet.entity(train.tag(i))] = true;
      }
    }
    for (int e = 0; e < occurs.length; e++) {
      if (!occurs[e]) {
        warnings.add(NerError.CORPUS_ENTITY_NEVER_OCCURS.problem(tags.entities().get(e)));
      }
    }
    SentenceSet seen = new SentenceSet(train);
    addEmpty(validation, "validation", warnings);
    addOverlap(seen, validation, "validation", warnings);
    if (test != null) {
      addEmpty(test, "test", warnings);
      addOverlap(seen, test, "test", warnings);
    }
  }

  private static void addEmpty(Sentences split, String name, List<Problem> warnings) {
    for (int i = 0; i < split.tokenCount(); i++) {
      if (split.tag(i) != TagSet.OUTSIDE) {
        return;
      }
    }
    warnings.add(NerError.CORPUS_SPLIT_WITHOUT_ENTITY.problem(name));
  }

  private static void addOverlap(
      SentenceSet seen, Sentences split, String name, List<Problem> warnings) {
    int count = 0;
    for (int s = 0; s < split.size(); s++) {
      count += seen.contains(split, s) ? 1 : 0;
    }
    if (count > 0) {
      warnings.add(NerError.CORPUS_SPLITS_OVERLAP.problem(count, split.size(), name));
    }
  }

  /** The distinct sentences of a split by their words; a hash table of sentence numbers. */
  private static final class SentenceSet {
    private final Sentences sentences;
    private final int[] slots; // sentence + 1, or 0 where free

    private SentenceSet(Sentences sentences) {
      this.sentences = sentences;
      this.slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, sentences.size())) * 4)];
      for (int s = 0; s < sentences.size(); s++) {
        slots[slot(sentences, s)] = s + 1;
      }
    }

    private boolean contains(Sentences others, int sentence) {
      return slots[slot(others, sentence)] != 0;
    }

    private int slot(Sentences others, int sentence) {
      int hash = 1;
      for (int i = others.start(sentence); i < others.end(sentence); i++) {
        hash = (hash + others.word(i)) * 0x9E3779B1;
      }
      int slot = (hash ^ hash >>> 15) & slots.length - 1;
      while (slots[slot] != 0 && !same(slots[slot] - 1, others, sentence)) {
        slot = (slot + 1) & slots.length - 1;
      }
      return slot;
    }

    private boolean same(int own, Sentences others, int sentence) {
      int length = sentences.length(own);
      if (length != others.length(sentence)) {
        return false;
      }
      int shift = others.start(sentence) - sentences.start(own);
      for (int i = sentences.start(own); i < sentences.end(own); i++) {
        if (sentences.word(i) != others.word(i + shift)) {
          return false;
        }
      }
      return true;
    }
  }
}
