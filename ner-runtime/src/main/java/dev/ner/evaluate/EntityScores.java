package dev.ner.evaluate;

/**
 * How many entities were found.
 *
 * @param gold the entities that the labels have
 * @param predicted the entities that the model found
 * @param correct those that are both, with the same first token, last token and type
 */
public record EntityScores(long gold, long predicted, long correct) {

  public EntityScores {
    if (correct < 0 || correct > gold || correct > predicted) {
      throw new IllegalArgumentException(correct + " correct of " + gold + " and " + predicted);
    }
  }

  /** The share of the predicted entities that are correct; 0 where none was predicted. */
  public double precision() {
    return predicted == 0 ? 0 : (double) correct / predicted;
  }

  /** The share of the gold entities that were found; 0 where there is none. */
  public double recall() {
    return gold == 0 ? 0 : (double) correct / gold;
  }

  /** The harmonic mean of precision and recall; 0 where no entity is correct. */
  public double f1() {
    return correct == 0 ? 0 : 2.0 * correct / (gold + predicted);
  }
}
