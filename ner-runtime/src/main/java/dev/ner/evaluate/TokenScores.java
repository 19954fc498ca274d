package dev.ner.evaluate;

/**
 * How many tokens were given their right tag.
 *
 * @param tokens the tokens
 * @param correct those of them whose predicted tag is the gold tag
 */
public record TokenScores(long tokens, long correct) {

  public TokenScores {
    if (correct < 0 || correct > tokens) {
      throw new IllegalArgumentException(correct + " of " + tokens + " tokens");
    }
  }

  /** The share of correct tokens, from 0 to 1; 0 where there is no token. */
  public double accuracy() {
    return tokens == 0 ? 0 : (double) correct / tokens;
  }
}
