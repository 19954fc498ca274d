package dev.ner.gradients;

import dev.ner.batch.LaneBatch;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.input.Inputs;
import dev.ner.input.Lexicon;
import dev.ner.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sentence whose gates are shown.
 *
 * @param number its number in the validation split from 1, or 0 if it is a text of the user's
 * @param tokens its words
 * @param tags its gold tags; none if it is a text of the user's
 * @param encoded as the network reads it
 */
record ShownSentence(int number, List<String> tokens, List<String> tags, EncodedSentence encoded) {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 25;
  private static final int ENTITIES = 2;
  private static final int LONGEST_TEXT = 200;

  /**
   * The sentence that a user asks for.
   *
   * @param asked a number from 1, a text, or empty to have one chosen
   */
  static ShownSentence of(
      String asked, Sentences sentences, Inputs inputs, TagSet tags, int maximumLength) {
    if (asked.isEmpty()) {
      return numbered(chosen(sentences), sentences, inputs, tags, maximumLength);
    }
    if (asked.matches("[0-9]+")) {
      boolean there = asked.length() < 10 && Integer.parseInt(asked) - 1 < sentences.size();
      if (!there || Integer.parseInt(asked) == 0) {
        throw new NerException(NerError.GRADIENTS_SENTENCE.problem(asked, sentences.size()));
      }
      return numbered(Integer.parseInt(asked) - 1, sentences, inputs, tags, maximumLength);
    }
    List<String> tokens = Tokenizer.tokenize(asked).tokens();
    if (tokens.isEmpty()) {
      throw new NerException(NerError.GRADIENTS_SENTENCE.problem(asked, sentences.size()));
    }
    return text(tokens.subList(0, limited(tokens.size(), maximumLength)), inputs);
  }

  /**
   * The first sentence of moderate length with two entities, or the one that is least unlike it.
   */
  private static int chosen(Sentences sentences) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int s = 0; s < sentences.size() && least > 0; s++) {
      int length = sentences.length(s);
      int entities = 0;
      for (int token = sentences.start(s); token < sentences.end(s); token++) {
        entities += TagSet.isBegin(sentences.tag(token)) ? 1 : 0;
      }
      int unlike =
          Math.max(0, SHORTEST - length)
              + Math.max(0, length - LONGEST)
              + SHORTEST * Math.max(0, ENTITIES - entities);
      if (unlike < least) {
        best = s;
        least = unlike;
      }
    }
    return best;
  }

  private static int limited(int length, int maximumLength) {
    return Math.min(length, Math.min(maximumLength, LONGEST_TEXT));
  }

  private static ShownSentence numbered(
      int index, Sentences sentences, Inputs inputs, TagSet tags, int maximumLength) {
    int length = limited(sentences.length(index), maximumLength);
    List<String> words = new ArrayList<>();
    List<String> gold = new ArrayList<>();
    for (int token = sentences.start(index); token < sentences.start(index) + length; token++) {
      words.add(sentences.words().word(sentences.word(token)));
      gold.add(tags.names().get(sentences.tag(token)));
    }
    return new ShownSentence(
        index + 1,
        words,
        gold,
        EncodedSentence.of(sentences, index, Lexicon.of(inputs, sentences.words()), length));
  }

  private static ShownSentence text(List<String> tokens, Inputs inputs) {
    Lexicon lexicon = Lexicon.empty(inputs);
    int[] words = tokens.stream().mapToInt(t -> lexicon.word(t, 0, t.length())).toArray();
    int[] none = new int[words.length];
    Arrays.fill(none, LaneBatch.NO_TAG);
    return new ShownSentence(
        0, tokens, List.of(), new EncodedSentence(lexicon, words, 0, words.length, none));
  }
}
