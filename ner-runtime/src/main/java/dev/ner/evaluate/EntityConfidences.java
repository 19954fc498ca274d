package dev.ner.evaluate;

import dev.ner.corpus.Sentences;
import java.util.ArrayList;
import java.util.List;

/** How sure the predicted entities of a split are, and which of them are right. */
public final class EntityConfidences {
  private static final int BINS = 10;
  private static final double[] MINIMA = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99};
  private static final double LEAST = 1e-6; // so that one sure mistake is not an infinite loss

  private final double[] confidences;
  private final boolean[] right;
  private final long gold;

  private EntityConfidences(double[] confidences, boolean[] right, long gold) {
    this.confidences = confidences;
    this.right = right;
    this.gold = gold;
  }

  /**
   * The entities of predicted tags.
   *
   * @param confidences {@code each} for every token, at the first token of each predicted entity
   *     its confidences
   * @param number which of them to take
   */
  public static EntityConfidences of(
      Sentences sentences, short[] predicted, float[] confidences, int each, int number) {
    Labels gold = Labels.gold(sentences);
    Labels found = Labels.of(sentences, predicted);
    int size = (int) found.entities();
    double[] confidence = new double[size];
    boolean[] right = new boolean[size];
    int entity = 0;
    for (int i = 0; i < predicted.length; i++) {
      if (found.begins(i)) {
        confidence[entity] = confidences[i * each + number];
        right[entity++] = gold.sharesEntity(found, i);
      }
    }
    return new EntityConfidences(confidence, right, gold.entities());
  }

  /**
   * The negative log-likelihood of which entities are right and which are not, in nats, if each is
   * right with the probability of its confidence.
   */
  public double loss() {
    double loss = 0;
    for (int i = 0; i < right.length; i++) {
      double likelihood = right[i] ? confidences[i] : 1 - confidences[i];
      loss -= StrictMath.log(Math.max(LEAST, Math.min(1 - LEAST, likelihood)));
    }
    return loss;
  }

  /**
   * The mean difference between confidence and precision, over the entities, in bins of confidence.
   */
  double calibrationError() {
    double[] sums = new double[BINS];
    for (int i = 0; i < right.length; i++) {
      sums[bin(i)] += confidences[i] - (right[i] ? 1 : 0);
    }
    double error = 0;
    for (double sum : sums) {
      error += Math.abs(sum);
    }
    return right.length == 0 ? 0 : rounded(error / right.length);
  }

  List<Calibration.Bin> bins() {
    long[] entities = new long[BINS];
    long[] correct = new long[BINS];
    double[] sums = new double[BINS];
    for (int i = 0; i < right.length; i++) {
      int bin = bin(i);
      entities[bin]++;
      correct[bin] += right[i] ? 1 : 0;
      sums[bin] += confidences[i];
    }
    List<Calibration.Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      double mean = entities[i] == 0 ? 0 : rounded(sums[i] / entities[i]);
      bins.add(new Calibration.Bin(entities[i], correct[i], mean));
    }
    return bins;
  }

  private int bin(int entity) {
    return Math.min(BINS - 1, (int) (confidences[entity] * BINS));
  }

  List<Calibration.Threshold> thresholds() {
    List<Calibration.Threshold> thresholds = new ArrayList<>();
    for (double minimum : MINIMA) {
      long predicted = 0;
      long correct = 0;
      for (int i = 0; i < right.length; i++) {
        if (confidences[i] >= minimum) {
          predicted++;
          correct += right[i] ? 1 : 0;
        }
      }
      EntityScores scores = new EntityScores(gold, predicted, correct);
      thresholds.add(new Calibration.Threshold(minimum, scores));
    }
    return thresholds;
  }

  /** To six decimals, which a file keeps. */
  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
