package dev.ner.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tokens of a text, as ranges of UTF-16 indices into it. Nothing changes them any more, unless
 * they come from a {@link Segmenter}, which uses them again for its next text.
 */
public final class Tokenization {
  private String text = "";
  private int[] starts = {};
  private int[] ends = {};
  private int size;

  Tokenization() {}

  /** Forgets all tokens and makes ready for those of a text. */
  void begin(String newText) {
    text = newText;
    size = 0;
    int expected = 16 + newText.length() / 8;
    if (starts.length < expected) {
      starts = new int[expected];
      ends = new int[expected];
    }
  }

  /** Adds a token; from the start of the text to its end. */
  void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size + (size >> 1));
      ends = Arrays.copyOf(ends, size + (size >> 1));
    }
    starts[size] = start;
    ends[size++] = end;
  }

  /** The text, as the caller gave it. */
  public String text() {
    return text;
  }

  /** The number of tokens. */
  public int size() {
    return size;
  }

  /** The index of the token's first character. */
  public int start(int token) {
    return starts[token];
  }

  /** The index after the token's last character. */
  public int end(int token) {
    return ends[token];
  }

  /** The characters of the token. */
  public String token(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /** The characters of all tokens, in order. */
  public List<String> tokens() {
    List<String> tokens = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      tokens.add(token(i));
    }
    return tokens;
  }
}
