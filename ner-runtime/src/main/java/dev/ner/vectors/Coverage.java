package dev.ner.vectors;

import java.util.Locale;

/**
 * How many words, and how many of their occurrences, a file of vectors covers.
 *
 * @param words wanted words
 * @param exact those that have a vector of their own
 * @param lowerCased those that have their lower-case form's
 * @param tokens occurrences of wanted words
 * @param tokensFound those of words that have a vector
 */
public record Coverage(int words, int exact, int lowerCased, long tokens, long tokensFound) {

  /** With further tokens, of words that nobody wanted. */
  Coverage plusTokens(long further) {
    return new Coverage(words, exact, lowerCased, tokens + further, tokensFound);
  }

  /** Words that have a vector. */
  public int found() {
    return exact + lowerCased;
  }

  /** Words that have none. */
  public int missing() {
    return words - found();
  }

  /** In words: {@code 12,345 of 20,010 words (95.1 % of tokens)}. */
  @Override
  public String toString() {
    String text = String.format(Locale.ROOT, "%,d of %,d words", found(), words);
    double share = 100.0 * tokensFound / tokens;
    return tokens == 0 ? text : text + String.format(Locale.ROOT, " (%.1f %% of tokens)", share);
  }
}
