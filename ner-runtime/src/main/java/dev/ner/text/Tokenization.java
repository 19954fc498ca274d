package dev.ner.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tokens of a text, as ranges of UTF-16 indices into it; immutable. */
public final class Tokenization {
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int size;

  private Tokenization(String text, int[] starts, int[] ends, int size) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.size = size;
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

  /** Collects tokens, from the start of a text to its end. */
  static final class Builder {
    private final String text;
    private int[] starts;
    private int[] ends;
    private int size;

    Builder(String text) {
      this.text = text;
      this.starts = new int[16 + text.length() / 8];
      this.ends = new int[starts.length];
    }

    void add(int start, int end) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size + (size >> 1));
        ends = Arrays.copyOf(ends, size + (size >> 1));
      }
      starts[size] = start;
      ends[size++] = end;
    }

    Tokenization build() {
      return new Tokenization(text, starts, ends, size);
    }
  }
}
