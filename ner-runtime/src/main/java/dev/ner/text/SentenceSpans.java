package dev.ner.text;

import java.util.Arrays;

/**
 * The sentences of a text: every token is in exactly one. Nothing changes them any more, unless
 * they come from a {@link Segmenter}, which uses them again for its next text.
 */
public final class SentenceSpans {
  private final Tokenization tokens;
  private int[] ends = new int[8]; // by sentence: the index after its last token
  private int size;

  SentenceSpans(Tokenization tokens) {
    this.tokens = tokens;
  }

  void clear() {
    size = 0;
  }

  void add(int endToken) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    ends[size++] = endToken;
  }

  /** The tokens that the sentences are made of. */
  public Tokenization tokens() {
    return tokens;
  }

  /** The number of sentences. */
  public int size() {
    return size;
  }

  /** The index of the sentence's first token. */
  public int firstToken(int sentence) {
    return sentence == 0 ? 0 : ends[sentence - 1];
  }

  /** The index after the sentence's last token. */
  public int endToken(int sentence) {
    return ends[sentence];
  }

  /** The UTF-16 index of the sentence's first character. */
  public int start(int sentence) {
    return tokens.start(firstToken(sentence));
  }

  /** The UTF-16 index after the sentence's last character. */
  public int end(int sentence) {
    return tokens.end(endToken(sentence) - 1);
  }

  /** The characters of the sentence. */
  public String sentence(int sentence) {
    return tokens.text().substring(start(sentence), end(sentence));
  }
}
