package dev.ner.evaluate;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import java.util.List;

/** Makes labelled sentences from text such as {@code "Sharon/B-per flew/O to/O Miami/B-geo"}. */
final class Labelled {
  private Labelled() {}

  static Sentences sentences(WordTable words, TagSet tags, List<String> sentences) {
    Sentences result = new Sentences(words);
    for (String sentence : sentences) {
      for (String token : sentence.split(" ")) {
        int slash = token.indexOf('/');
        int tag = tags.names().indexOf(token.substring(slash + 1));
        if (tag < 0) {
          throw new IllegalArgumentException(token);
        }
        result.addToken(words.add(token.substring(0, slash)), tag);
      }
      result.endSentence();
    }
    return result;
  }

  static short[] tags(TagSet tags, String names) {
    String[] each = names.isEmpty() ? new String[0] : names.split(" ");
    short[] result = new short[each.length];
    for (int i = 0; i < each.length; i++) {
      result[i] = (short) tags.names().indexOf(each[i]);
      if (result[i] < 0) {
        throw new IllegalArgumentException(each[i]);
      }
    }
    return result;
  }
}
