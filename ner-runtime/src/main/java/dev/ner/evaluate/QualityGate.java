package dev.ner.evaluate;

import dev.ner.error.NerError;
import dev.ner.error.Problem;
import dev.ner.json.JsonNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model must be worth at least, or the build fails.
 *
 * <p>It is checked on the test split, and where none is declared on the validation split. A measure
 * that is no number misses every gate.
 *
 * @param minimumF1 the least entity F1, from 0 to 1
 * @param minimumAccuracy the least token accuracy, from 0 to 1
 */
public record QualityGate(double minimumF1, double minimumAccuracy) {

  /** What is missed; empty if nothing is. */
  public List<Problem> check(Evaluation evaluation) {
    SplitEvaluation split = evaluation.splits().get(Evaluation.TEST);
    String place = "the test split";
    if (split == null) {
      split = evaluation.splits().get(Evaluation.VALIDATION);
      place = "the validation split (no test split is declared)";
    }
    if (split == null) {
      throw new IllegalArgumentException("neither a test nor a validation split was evaluated");
    }
    List<Problem> problems = new ArrayList<>();
    check("entity F1", minimumF1, split.scores().entities().f1(), place, problems);
    check("token accuracy", minimumAccuracy, split.scores().tokens().accuracy(), place, problems);
    return problems;
  }

  private static void check(
      String measure, double minimum, double found, String place, List<Problem> problems) {
    if (!(found >= minimum)) { // not "found < minimum": that lets NaN pass
      problems.add(
          NerError.GATE_MISSED.problem(measure, shown(minimum), place, roundedDown(found)));
    }
  }

  private static String shown(double minimum) {
    return Double.isFinite(minimum) ? JsonNumber.format(minimum) : Double.toString(minimum);
  }

  /** Four digits, rounded down, so that 0.84999 does not read as the 0.85 that it missed. */
  private static String roundedDown(double found) {
    return new BigDecimal(found).setScale(4, RoundingMode.FLOOR).toPlainString();
  }
}
