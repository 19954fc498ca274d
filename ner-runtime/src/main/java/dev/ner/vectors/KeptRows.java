package dev.ner.vectors;

import dev.ner.corpus.WordTable;
import dev.ner.error.Problem;
import dev.ner.text.WordForms;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a file that somebody may want, as they are found: those of the wanted words and of
 * their lower-case forms.
 */
final class KeptRows {
  private static final int NONE = -1;

  private final WordTable wanted;
  private final int width;
  private final WordTable forms = new WordTable(); // wanted words first, under the same numbers
  private final int[] lowerCase; // of each wanted word, its number in forms
  private final int[] rowOf; // of each form

  private float[] numbers;
  private int count;

  /** No row yet. */
  KeptRows(WordTable wanted, int width) {
    this.wanted = wanted;
    this.width = width;
    this.numbers = new float[Math.min(1 << 20, Math.multiplyExact(4, width))];
    this.lowerCase = new int[wanted.size()];
    for (int word = 0; word < wanted.size(); word++) {
      forms.add(wanted.word(word));
    }
    for (int word = 0; word < wanted.size(); word++) {
      lowerCase[word] = forms.add(WordForms.lowerCase(wanted.word(word)));
    }
    this.rowOf = new int[forms.size()];
    Arrays.fill(rowOf, NONE);
  }

  int width() {
    return width;
  }

  /** The number under which a word's row is kept; negative if nobody wants it. */
  int form(String word) {
    return forms.find(word);
  }

  /** Whether there is a row for the form. */
  boolean has(int form) {
    return rowOf[form] != NONE;
  }

  /** The array to put the next row's numbers into, from {@link #next()} on. */
  float[] room() {
    int needed = Math.multiplyExact(count + 1, width);
    if (needed > numbers.length) {
      long larger = Math.max(needed, numbers.length + (numbers.length >> 1));
      numbers = Arrays.copyOf(numbers, (int) Math.min(larger, Integer.MAX_VALUE - 16));
    }
    return numbers;
  }

  /** Where the next row's numbers begin. */
  int next() {
    return count * width;
  }

  /** Keeps the row whose numbers were put there. */
  void keep(int form) {
    rowOf[form] = count++;
  }

  /** The vectors of the wanted words. */
  WordVectors vectors(List<Problem> warnings) {
    int[] rows = new int[wanted.size()];
    boolean[] exact = new boolean[wanted.size()];
    for (int word = 0; word < rows.length; word++) {
      exact[word] = rowOf[word] != NONE;
      rows[word] = exact[word] ? rowOf[word] : rowOf[lowerCase[word]];
    }
    return new WordVectors(width, numbers, rows, exact, warnings);
  }
}
