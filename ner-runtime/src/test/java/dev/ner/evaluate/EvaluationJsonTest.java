package dev.ner.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.corpus.TagSet;
import dev.ner.json.JsonException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationJsonTest {

  @Test
  void isWrittenAsTheGoldenFileHasIt() {
    Golden.check("evaluation.json", EvaluationJson.write(Example.evaluation()));
  }

  @Test
  void isReadBackAsItWas() {
    Evaluation evaluation = Example.evaluation();
    Evaluation read = EvaluationJson.read(EvaluationJson.write(evaluation));

    assertThat(read).isEqualTo(evaluation);
    assertThat(read.splits().keySet()).containsExactly("validation", "test");
    assertThat(EvaluationJson.write(read)).isEqualTo(EvaluationJson.write(evaluation));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void keepsEveryCountOfCorrectTokens(long seed) {
    System.out.println("EvaluationJsonTest: seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      long tokens = random.nextInt(1_000_000_000);
      TokenScores scores = new TokenScores(tokens, (long) (random.nextDouble() * tokens));
      Evaluation evaluation = withTokens(scores);

      assertThat(EvaluationJson.read(EvaluationJson.write(evaluation))).isEqualTo(evaluation);
    }
  }

  private static Evaluation withTokens(TokenScores tokens) {
    Scores scores = new Scores(tokens, new EntityScores(3, 2, 1));
    SplitEvaluation split = Example.split(1, scores, Map.of(), new TagSet(List.of()), new long[1]);
    return new Evaluation("M", 1, Map.of("test", split));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"weights\": 21067,|",
        "\"correct\": 1|\"correct\": 99",
        "\"tokenAccuracy\": 1,|\"tokenAccuracy\": 1.5,",
        "\"I-geo\", \"B-creative-work\"|\"B-geo\", \"B-creative-work\"",
        "\"tags\": [\"O\", |\"tags\": [",
        "\"counts\": [|\"counts\": [[1],",
        "[0, 0, 0, 0, 0, 0, 0],|[0, 0, 0, 0, 0, 0],",
        "\"sentences\": 3,|\"sentences\": \"3\",",
      })
  void refusesAFileThatIsNoEvaluation(String part, String replacement) {
    String text = EvaluationJson.write(Example.evaluation());
    assertThat(text).contains(part);
    String damaged = text.replace(part, replacement == null ? "" : replacement);

    assertThatThrownBy(() -> EvaluationJson.read(damaged)).isInstanceOf(JsonException.class);
  }
}
