package dev.ner.maven.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ner.evaluate.EntityScores;
import dev.ner.evaluate.Scores;
import dev.ner.evaluate.TokenScores;
import dev.ner.json.JsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

  /** A candidate whose runs find so many of 100 entities; -1 for a run that failed. */
  private static Standing standing(String name, int accuracy, int... correct) {
    List<RunResult> runs = new ArrayList<>();
    for (int c : correct) {
      Scores scores =
          new Scores(new TokenScores(1000, accuracy), new EntityScores(100, 100, Math.max(0, c)));
      runs.add(
          c < 0
              ? RunResult.failed(runs.size(), "diverged", 1)
              : new RunResult(runs.size(), "", scores, 3, 2));
    }
    return new Standing(new Candidate(Map.of("name", name)), runs);
  }

  private static List<String> names(Ranking ranking) {
    return ranking.standings().stream().map(s -> s.candidate().values().get("name")).toList();
  }

  @Test
  void theBestMeanIsFirstThenAccuracyThenTheEarlierOneAndFailuresLast() {
    Ranking ranking =
        Ranking.of(
            List.of(
                standing("failed once", 999, 99, 99, 99, 99, -1),
                standing("low", 900, 70, 70),
                standing("earlier", 900, 80, 82),
                standing("later", 900, 82, 80),
                standing("accurate", 901, 81, 81),
                standing("lucky", 900, 90, 60)));
    assertThat(names(ranking))
        .containsExactly("accurate", "earlier", "later", "lucky", "low", "failed once");
  }

  @Test
  void theSpreadIsFromLowestToHighest() {
    Standing standing = standing("", 900, 80, 83, 81);
    assertThat(standing.spread()).isCloseTo(0.03, within(1e-12));
    assertThat(standing.f1()).isCloseTo(0.8133333333, within(1e-9));
  }

  @Test
  void aLeadIsClearOnlyBeyondTheLargerSpread() {
    Ranking clear = Ranking.of(List.of(standing("a", 900, 84, 86), standing("b", 900, 81, 82)));
    assertThat(clear.lead()).isCloseTo(0.035, within(1e-12));
    assertThat(clear.isClear()).isTrue();
    assertThat(clear.alike()).isZero();

    Ranking unclear =
        Ranking.of(
            List.of(
                standing("a", 900, 85, 85),
                standing("b", 900, 80, 86),
                standing("c", 900, 82, 83),
                standing("d", 900, 86, 78)));
    assertThat(unclear.lead()).isCloseTo(0.02, within(1e-12));
    assertThat(unclear.spread()).isCloseTo(0.06, within(1e-12));
    assertThat(unclear.isClear()).isFalse();
    assertThat(unclear.alike()).isEqualTo(2); // b and d; c is further away than its seeds bring it
  }

  @Test
  void oneSeedOrOneCandidateOrFailuresAloneLeaveNothingClear() {
    assertThat(Ranking.of(List.of(standing("a", 900, 90), standing("b", 900, 10))).isClear())
        .isFalse();
    Ranking alone = Ranking.of(List.of(standing("a", 900, 90, 91), standing("b", 900, -1, 99)));
    assertThat(alone.runnerUp()).isEmpty();
    assertThat(alone.isClear()).isFalse();
    assertThat(alone.lead()).isZero();
  }

  @Test
  void aRunIsReadBackAsItWas() {
    Scores scores = new Scores(new TokenScores(7, 6), new EntityScores(7, 6, 3));
    RunResult run = new RunResult(-5, "", scores, 4, 1.25);
    Candidate candidate = new Candidate(Map.of("epochs", "5"));
    assertThat(RunResult.read(run.write("key", candidate), "key")).isEqualTo(run);
    RunResult failed = RunResult.failed(2, "[NER203] the loss", 1);
    assertThat(RunResult.read(failed.write("key", candidate), "key")).isEqualTo(failed);
    assertThatThrownBy(() -> RunResult.read(run.write("key", candidate), "other"))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> RunResult.read(run.write("key", candidate).replace("6", "99"), "key"))
        .isInstanceOf(JsonException.class);
  }
}
