package dev.ner.maven.init;

import dev.ner.corpus.Corpus;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.error.NerError;
import dev.ner.error.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What a corpus has, counted as training will see it.
 *
 * @param entities the types' names
 * @param splits training, validation and perhaps test
 * @param warnings what its readers warn of
 */
record CorpusFacts(List<String> entities, List<SplitFacts> splits, List<Problem> warnings) {

  /**
   * What a split has.
   *
   * @param longest tokens of its longest sentence
   * @param characters code points of all its tokens
   * @param counts the number of entities of each type
   */
  record SplitFacts(
      String name, int sentences, int tokens, int longest, long characters, List<Integer> counts) {
    private static final double CHARACTERS_OF_A_WORD = 1.3; // a mean below which tokens are none

    /** Whether its tokens are single characters, as of a script that has no spaces. */
    boolean isByCharacter() {
      return characters < CHARACTERS_OF_A_WORD * tokens;
    }

    int count() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }

    static SplitFacts of(String name, Sentences sentences, int types) {
      int[] counts = new int[types];
      long characters = 0;
      for (int i = 0; i < sentences.tokenCount(); i++) {
        String word = sentences.words().word(sentences.word(i));
        characters += word.codePointCount(0, word.length());
        if (TagSet.isBegin(sentences.tag(i))) {
          counts[TagSet.entity(sentences.tag(i))]++;
        }
      }
      return new SplitFacts(
          name,
          sentences.size(),
          sentences.tokenCount(),
          sentences.longest(),
          characters,
          java.util.Arrays.stream(counts).boxed().toList());
    }
  }

  static CorpusFacts of(Corpus corpus, TagSet tags) {
    int types = tags.entities().size();
    List<SplitFacts> splits = new ArrayList<>();
    splits.add(SplitFacts.of("training", corpus.train(), types));
    splits.add(SplitFacts.of("validation", corpus.validation(), types));
    if (corpus.test() != null) {
      splits.add(SplitFacts.of("test", corpus.test(), types));
    }
    return new CorpusFacts(tags.entities(), splits, corpus.warnings());
  }

  SplitFacts train() {
    return splits.get(0);
  }

  /** How bad a split is: types that the training split lacks, then splits without any entity. */
  int gaps() {
    long never =
        warnings.stream()
            .filter(warning -> warning.error() == NerError.CORPUS_ENTITY_NEVER_OCCURS)
            .count();
    long empty = splits.stream().filter(split -> split.count() == 0).count();
    return (int) (splits.size() * never + empty);
  }
}
