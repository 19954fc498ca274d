package dev.ner.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.corpus.TagSet;
import dev.ner.error.NerError;
import dev.ner.error.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualityGateTest {

  /** F1 0.5 and accuracy 0.84999 on the test split, all right on the validation split. */
  private static Evaluation evaluation(boolean withTest) {
    Map<String, SplitEvaluation> splits = new LinkedHashMap<>();
    splits.put("validation", split(new TokenScores(3, 2), new EntityScores(3, 3, 2)));
    if (withTest) {
      splits.put("test", split(new TokenScores(100_000, 84_999), new EntityScores(8, 4, 3)));
    }
    return new Evaluation("M", 1, splits);
  }

  private static SplitEvaluation split(TokenScores tokens, EntityScores entities) {
    Scores scores = new Scores(tokens, entities);
    return Example.split(1, scores, Map.of(), new TagSet(List.of()), new long[1]);
  }

  @Test
  void isPassedByWhatReachesIt() {
    assertThat(new QualityGate(0.5, 0.84999).check(evaluation(true))).isEmpty();
    assertThat(new QualityGate(0, 0).check(evaluation(true))).isEmpty();
  }

  @Test
  void saysWhatIsMissedOnTheTestSplit() {
    List<Problem> problems = new QualityGate(0.51, 0.85).check(evaluation(true));

    assertThat(problems).extracting(Problem::error).containsOnly(NerError.GATE_MISSED);
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "[NER204] quality gate missed: expected entity F1 of at least 0.51 on the test split,"
                + " found 0.5000; train longer, add labels or lower the gate",
            "[NER204] quality gate missed: expected token accuracy of at least 0.85 on the test"
                + " split, found 0.8499; train longer, add labels or lower the gate");
  }

  @Test
  void isCheckedOnTheValidationSplitWhereThereIsNoOtherAndSaysSo() {
    assertThat(new QualityGate(0.66, 0.66).check(evaluation(false))).isEmpty();
    assertThat(new QualityGate(0.75, 0).check(evaluation(false)))
        .extracting(Problem::toString)
        .containsExactly(
            "[NER204] quality gate missed: expected entity F1 of at least 0.75 on the validation"
                + " split (no test split is declared), found 0.6666; train longer, add labels or"
                + " lower the gate");
    assertThatThrownBy(() -> new QualityGate(0, 0).check(new Evaluation("M", 1, Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aGateThatIsNoNumberIsMissed() {
    assertThat(new QualityGate(Double.NaN, Double.NaN).check(evaluation(true)))
        .extracting(Problem::message)
        .allSatisfy(message -> assertThat(message).contains("at least NaN"))
        .hasSize(2);
  }
}
