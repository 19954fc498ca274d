package dev.ner.tagger;

import dev.ner.text.SentenceSpans;
import dev.ner.text.SentenceSplitter;
import dev.ner.text.Tokenization;
import dev.ner.text.Tokenizer;
import java.util.List;

/**
 * The tokens of a text and where its sentences begin.
 *
 * @param starts the UTF-16 index of each token's first character
 * @param ends the UTF-16 index after each token's last character
 * @param sentenceStarts the first token of each sentence, and the number of tokens at the end
 */
record TextTokens(int[] starts, int[] ends, int[] sentenceStarts) {
  int count() {
    return starts.length;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** The tokens and sentences of a text, by the rules that training used. */
  static TextTokens of(String text) {
    SentenceSpans sentences = SentenceSplitter.split(Tokenizer.tokenize(text));
    Tokenization tokens = sentences.tokens();
    int[] starts = new int[tokens.size()];
    int[] ends = new int[tokens.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = tokens.start(i);
      ends[i] = tokens.end(i);
    }
    int[] sentenceStarts = new int[sentences.size() + 1];
    for (int s = 0; s < sentences.size(); s++) {
      sentenceStarts[s + 1] = sentences.endToken(s);
    }
    return new TextTokens(starts, ends, sentenceStarts);
  }

  /** One sentence of given tokens, as if joined by single spaces. */
  static TextTokens joined(List<String> tokens) {
    int[] starts = new int[tokens.size()];
    int[] ends = new int[tokens.size()];
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = at;
      ends[i] = at + tokens.get(i).length();
      at = ends[i] + 1;
    }
    return new TextTokens(starts, ends, new int[] {0, starts.length});
  }
}
