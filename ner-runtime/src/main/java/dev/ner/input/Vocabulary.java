package dev.ner.input;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.WordTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The words that a model knows, numbered as the rows of its embedding, with {@code <PAD>} for
 * padding and {@code <UNK>} for every other word.
 */
public final class Vocabulary implements Dictionary {
  /** The word of padded places. */
  public static final String PADDING = "<PAD>";

  /** The word that stands for unknown ones. */
  public static final String UNKNOWN = "<UNK>";

  private final WordTable words;
  private final int padding;
  private final int unknown;

  /**
   * A vocabulary of the table's words.
   *
   * @param words the words, numbered by embedding row; no longer to be added to
   * @param padding the row of the padding word
   * @param unknown the row of the unknown word
   */
  public Vocabulary(WordTable words, int padding, int unknown) {
    if (padding < 0 || padding >= words.size() || unknown < 0 || unknown >= words.size()) {
      throw new IllegalArgumentException(
          "padding " + padding + " and unknown " + unknown + " must be below " + words.size());
    }
    this.words = words;
    this.padding = padding;
    this.unknown = unknown;
  }

  /**
   * The vocabulary of a training split: padding, unknown, then its words in the order of their
   * first occurrence.
   *
   * @param minimumCount a word that occurs less often is left out
   */
  public static Vocabulary of(Sentences training, int minimumCount) {
    int[] counts = counts(training);
    WordTable table = new WordTable();
    int padding = table.add(PADDING);
    int unknown = table.add(UNKNOWN);
    for (int token = 0; token < training.tokenCount(); token++) {
      int word = training.word(token);
      if (counts[word] >= minimumCount) {
        table.add(training.words().word(word));
        counts[word] = 0; // added
      }
    }
    return new Vocabulary(table, padding, unknown);
  }

  /**
   * The vocabulary of what a training split's words have: padding, unknown, then the texts in the
   * order in which words were first added to the table.
   *
   * @param texts of each word of the table, none of them null
   * @param minimumCount a text that occurs less often is left out
   */
  static Vocabulary ofTexts(
      Sentences training, Function<String, List<String>> texts, int minimumCount) {
    int[] wordCounts = counts(training);
    WordTable all = new WordTable();
    int[] counts = new int[64];
    for (int word = 0; word < wordCounts.length; word++) {
      if (wordCounts[word] == 0) {
        continue;
      }
      for (String text : texts.apply(training.words().word(word))) {
        int number = all.add(text);
        if (number == counts.length) {
          counts = Arrays.copyOf(counts, number * 2);
        }
        counts[number] += wordCounts[word];
      }
    }
    WordTable table = new WordTable();
    int padding = table.add(PADDING);
    int unknown = table.add(UNKNOWN);
    for (int number = 0; number < all.size(); number++) {
      if (counts[number] >= minimumCount) {
        table.add(all.word(number));
      }
    }
    return new Vocabulary(table, padding, unknown);
  }

  /** A vocabulary of these words and, behind them, of further ones. */
  public Vocabulary with(List<String> further) {
    WordTable table = WordTable.of(words.utf8(), words.ends());
    further.forEach(table::add);
    return new Vocabulary(table, padding, unknown);
  }

  /** How often each word of the sentences' table occurs in them. */
  public static int[] counts(Sentences sentences) {
    int[] counts = new int[sentences.words().size()];
    for (int token = 0; token < sentences.tokenCount(); token++) {
      counts[sentences.word(token)]++;
    }
    return counts;
  }

  @Override
  public int rows() {
    return words.size();
  }

  /** The number of rows, V. */
  public int size() {
    return words.size();
  }

  /** The row of the padding word. */
  public int padding() {
    return padding;
  }

  /** The row of the unknown word. */
  public int unknown() {
    return unknown;
  }

  /** The words by row. Not to be added to. */
  public WordTable words() {
    return words;
  }

  /** The row of a word; the unknown word's if it has none. */
  public int id(String word) {
    return id(word, 0, word.length());
  }

  /** The row of the word that stands in a range of a text. */
  public int id(String text, int from, int to) {
    int id = words.find(text, from, to);
    return id < 0 ? unknown : id;
  }

  /** The row of each word of a table. */
  public int[] ids(WordTable table) {
    int[] ids = new int[table.size()];
    for (int word = 0; word < ids.length; word++) {
      ids[word] = id(table.word(word));
    }
    return ids;
  }
}
