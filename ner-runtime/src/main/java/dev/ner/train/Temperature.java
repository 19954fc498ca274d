package dev.ner.train;

import dev.ner.corpus.Sentences;
import dev.ner.evaluate.EntityConfidences;

/**
 * Finds the temperature at which confidences tell best which predicted entities are right.
 *
 * <p>The loss of a temperature is the negative log-likelihood of what is right and what is not, and
 * twice the square of the temperature's logarithm: as if that came from a normal distribution of
 * deviation ½, so that a handful of entities does not make it extreme. The least loss is searched
 * on a scale of logarithms, in rounds of a few temperatures that one pass over the split serves.
 */
public final class Temperature {
  private static final int POINTS = 5; // a round
  private static final int ROUNDS = 3; // each in a third of the one before
  private static final double LARGEST = StrictMath.log(4); // of the logarithm, and less the least

  /** Tags a split at several temperatures. */
  @FunctionalInterface
  public interface Tagging {
    /**
     * The predicted tag of each token.
     *
     * @param confidences Modified: at the first token of each predicted entity its confidences, one
     *     for each temperature
     */
    short[] tag(double[] temperatures, float[] confidences);
  }

  private Temperature() {}

  /** The temperature for a split, to four decimals; between a quarter and four. */
  public static double find(Sentences split, Tagging tagging) {
    double best = 0;
    double step = 2 * LARGEST / (POINTS + 1);
    for (int round = 0; round < ROUNDS; round++) {
      best = best(split, tagging, best, step);
      step *= 2.0 / (POINTS + 1); // the best one's neighbours are the next round's ends
    }
    return Math.round(StrictMath.exp(best) * 1e4) / 1e4;
  }

  /** The best logarithm of those around one; of equal ones the lowest. */
  private static double best(Sentences split, Tagging tagging, double middle, double step) {
    double[] logarithms = new double[POINTS];
    double[] temperatures = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      logarithms[i] = middle + (i - POINTS / 2) * step;
      temperatures[i] = StrictMath.exp(logarithms[i]);
    }
    float[] confidences = new float[split.tokenCount() * POINTS];
    short[] predicted = tagging.tag(temperatures, confidences);
    double best = middle;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < POINTS; i++) {
      double prior = 2 * logarithms[i] * logarithms[i];
      double loss = EntityConfidences.of(split, predicted, confidences, POINTS, i).loss() + prior;
      if (loss < least) {
        least = loss;
        best = logarithms[i];
      }
    }
    return best;
  }
}
