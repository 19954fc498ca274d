package dev.ner.evaluate;

import java.util.List;

/**
 * What the confidences of a split's predicted entities are worth.
 *
 * @param temperature the temperature that they are calibrated with
 * @param error the expected calibration error: the mean distance of confidence and precision, over
 *     the entities, in bins of confidence
 * @param errorBefore the same at the temperature 1
 * @param bins the predicted entities by confidence: from 0 to 0.1, and so on to 1
 * @param thresholds the scores of the entities that are at least so sure, ascending
 */
public record Calibration(
    double temperature,
    double error,
    double errorBefore,
    List<Bin> bins,
    List<Threshold> thresholds) {

  public Calibration {
    bins = List.copyOf(bins);
    thresholds = List.copyOf(thresholds);
  }

  /**
   * Entities of about the same confidence.
   *
   * @param entities how many there are
   * @param correct how many of them are right
   * @param confidence their mean confidence, 0 where there is none
   */
  public record Bin(long entities, long correct, double confidence) {}

  /**
   * What is left where less sure entities are not believed.
   *
   * @param minimum the least confidence
   * @param scores the scores of the entities that have it, against all gold ones
   */
  public record Threshold(double minimum, EntityScores scores) {}

  static Calibration of(EvaluationInput input) {
    EvaluationInput.Confidences given = input.confidences();
    if (given == null) {
      return null;
    }
    EntityConfidences after =
        EntityConfidences.of(input.gold(), input.predicted(), given.values(), 2, 0);
    EntityConfidences before =
        EntityConfidences.of(input.gold(), input.predicted(), given.values(), 2, 1);
    return new Calibration(
        given.temperature(),
        after.calibrationError(),
        before.calibrationError(),
        after.bins(),
        after.thresholds());
  }
}
