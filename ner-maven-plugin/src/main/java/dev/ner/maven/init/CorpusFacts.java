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
   * @param numbered one of its tokens if nearly all are a character and a digit, otherwise empty
   * @param counts the number of entities of each type
   */
  record SplitFacts(
      String name,
      int sentences,
      int tokens,
      int longest,
      long characters,
      String numbered,
      List<Integer> counts) {
    private static final double CHARACTERS_OF_A_WORD = 1.3; // a mean below which tokens are none
    private static final double NEARLY_ALL = 0.9;
    private static final int FIRST_WITHOUT_SPACES = 0x2E80; // the scripts of East Asia

    /** Whether its tokens are single characters, as of a script that has no spaces. */
    boolean isByCharacter() {
      return !numbered.isEmpty() || characters < CHARACTERS_OF_A_WORD * tokens;
    }

    private static boolean isNumbered(String word) {
      int first = word.codePointAt(0);
      int length = Character.charCount(first);
      return first >= FIRST_WITHOUT_SPACES
          && word.length() == length + 1
          && word.charAt(length) >= '0'
          && word.charAt(length) <= '9';
    }

    int count() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }

    static SplitFacts of(String name, Sentences sentences, int types) {
      int[] counts = new int[types];
      long characters = 0;
      int numbered = 0;
      String example = "";
      for (int i = 0; i < sentences.tokenCount(); i++) {
        String word = sentences.words().word(sentences.word(i));
        characters += word.codePointCount(0, word.length());
        if (isNumbered(word)) {
          numbered++;
          example = word;
        }
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
          numbered > NEARLY_ALL * sentences.tokenCount() ? example : "",
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
    List<Problem> warnings = new ArrayList<>(corpus.warnings());
    String numbered = splits.get(0).numbered();
    if (!numbered.isEmpty()) {
      warnings.add(NerError.INIT_NUMBERED_CHARACTERS.problem(numbered));
    }
    return new CorpusFacts(tags.entities(), splits, warnings);
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
