package dev.ner.maven.engine;

import dev.ner.error.Problem;
import dev.ner.evaluate.Evaluation;
import dev.ner.evaluate.EvaluationTable;
import dev.ner.evaluate.QualityGate;
import dev.ner.evaluate.Scores;
import dev.ner.evaluate.SplitEvaluation;
import dev.ner.maven.console.Console;
import dev.ner.maven.console.Figures;
import java.util.List;

/** What an evaluation says to the user and to the quality gate. */
final class Verdict {

  private Verdict() {}

  /** What the gate that a model declares, or that this run sets, misses. */
  static List<Problem> gate(PreparedModel model, Evaluation evaluation) {
    return new QualityGate(share(model, "minimumF1"), share(model, "minimumAccuracy"))
        .check(evaluation);
  }

  private static double share(PreparedModel model, String setting) {
    String value = model.settings().values().get(setting);
    return value == null ? 0 : Double.parseDouble(value);
  }

  /** The whole table. */
  static void table(Evaluation evaluation, Console console) {
    console.info("");
    EvaluationTable.format(evaluation).lines().forEach(console::info);
    console.info("");
  }

  /** The two figures that matter most, in a few words. */
  static String inShort(Evaluation evaluation) {
    boolean hasTest = evaluation.splits().containsKey(Evaluation.TEST);
    String name = hasTest ? Evaluation.TEST : Evaluation.VALIDATION;
    SplitEvaluation split = evaluation.splits().get(name);
    if (split == null) {
      return "not evaluated";
    }
    Scores scores = split.scores();
    return name
        + " F1 "
        + Figures.percent(scores.entities().f1())
        + ", accuracy "
        + Figures.percent(scores.tokens().accuracy());
  }
}
