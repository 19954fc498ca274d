package dev.ner.vectors;

import dev.ner.error.Problem;
import java.util.List;

/**
 * The vectors that a file has for the wanted words: of a word itself, or, where there is none, of
 * its lower-case form.
 */
public final class WordVectors {
  private final int width;
  private final float[] numbers; // rows of width numbers, one after the other
  private final int[] rows; // of each wanted word; negative if it has none
  private final boolean[] exact;
  private final List<Problem> warnings;

  WordVectors(int width, float[] numbers, int[] rows, boolean[] exact, List<Problem> warnings) {
    this.width = width;
    this.numbers = numbers;
    this.rows = rows;
    this.exact = exact;
    this.warnings = List.copyOf(warnings);
  }

  /** The numbers of a vector. */
  public int width() {
    return width;
  }

  /** Whether a wanted word has a vector. */
  public boolean has(int word) {
    return rows[word] >= 0;
  }

  /**
   * Copies a wanted word's vector.
   *
   * @param word its number in the table of wanted words; it must have a vector
   * @param to Modified: {@link #width()} numbers from {@code at} on
   */
  public void copy(int word, float[] to, int at) {
    System.arraycopy(numbers, rows[word] * width, to, at, width);
  }

  /** The bytes of all vectors. */
  public long bytes() {
    return (long) Float.BYTES * numbers.length;
  }

  /** What was passed over in the file. */
  public List<Problem> warnings() {
    return warnings;
  }

  /** How many wanted words have a vector. */
  public Coverage coverage() {
    return coverage(null);
  }

  /**
   * How many wanted words have a vector, and how many tokens they make.
   *
   * @param counts how often each wanted word occurs; negative where it is none to be counted; null
   *     if that is of no interest
   */
  public Coverage coverage(int[] counts) {
    int words = 0;
    int found = 0;
    int lowerCased = 0;
    long tokens = 0;
    long tokensFound = 0;
    for (int word = 0; word < rows.length; word++) {
      int count = counts == null ? 0 : counts[word];
      if (count < 0) {
        continue;
      }
      words++;
      tokens += count;
      if (has(word)) {
        tokensFound += count;
        found += exact[word] ? 1 : 0;
        lowerCased += exact[word] ? 0 : 1;
      }
    }
    return new Coverage(words, found, lowerCased, tokens, tokensFound);
  }
}
