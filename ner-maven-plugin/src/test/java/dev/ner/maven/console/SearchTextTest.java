package dev.ner.maven.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.evaluate.EntityScores;
import dev.ner.evaluate.Scores;
import dev.ner.evaluate.TokenScores;
import dev.ner.maven.tune.Candidate;
import dev.ner.maven.tune.Ranking;
import dev.ner.maven.tune.RunResult;
import dev.ner.maven.tune.Search;
import dev.ner.maven.tune.SearchSpace;
import dev.ner.maven.tune.SearchedModel;
import dev.ner.maven.tune.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SearchTextTest {
  private static final SearchedModel MODEL =
      new SearchedModel("NewsNer", Map.of("epochs", "5"), List.of(), Set.of());

  private static Search search(int draws, Long... seeds) {
    SearchSpace space = new SearchSpace(Map.of("epochs", List.of("5", "9", "12")));
    return new Search(MODEL, space, draws, 1, List.of(seeds));
  }

  private static RunResult run(long seed, int correct) {
    return new RunResult(
        seed, "", new Scores(new TokenScores(100, 96), new EntityScores(200, 200, correct)), 2, 65);
  }

  private static Standing standing(String epochs, int... correct) {
    List<RunResult> runs = new ArrayList<>();
    for (int c : correct) {
      runs.add(c < 0 ? RunResult.failed(runs.size() + 1, "x", 1) : run(runs.size() + 1, c));
    }
    return new Standing(new Candidate(Map.of("epochs", epochs)), runs);
  }

  @Test
  void theStartSaysHowMuchWorkItIs() {
    assertThat(SearchText.start(search(0, 1L, 2L)))
        .containsExactly("  epochs = 5, 9, 12", "  3 candidates, each with 2 seeds: 6 runs");
    assertThat(SearchText.start(search(1, 1L)).get(1))
        .isEqualTo("  1 candidate drawn of 3, each with 1 seed: 1 run");
  }

  @Test
  void runsAreLinesOfOneTable() {
    Candidate candidate = new Candidate(Map.of("epochs", "9"));
    assertThat(SearchText.run(3, 12, candidate, run(2, 163), true))
        .isEqualTo("       3/12  F1  81.50  accuracy  96.00  1 min 05 s *  epochs = 9, seed = 2");
    assertThat(SearchText.run(3, 12, candidate, RunResult.failed(2, "[NER203] why", 1), false))
        .isEqualTo("       3/12  failed: [NER203] why (epochs = 9, seed = 2)");
    assertThat(SearchText.progress(1, 12, -1, Double.NaN)).isEqualTo("run 1/12:");
    assertThat(SearchText.progress(3, 12, 0.815, 400))
        .isEqualTo("run 3/12, best F1 81.50, 6 min 40 s left for all:");
  }

  @Test
  void theTableHasEveryCandidateAndSeed() {
    Ranking ranking =
        Ranking.of(
            List.of(standing("5", 160, 164), standing("9", 166, 168), standing("12", -1, 9)));
    assertThat(SearchText.table(search(0, 1L, 2L), ranking))
        .containsExactly(
            "  rank  mean F1  spread  accuracy  mean time  settings; F1 by seed",
            "     1    83.50    1.00     96.00  1 min 05 s  epochs = 9; 83.00 84.00",
            "     2    81.00    2.00     96.00  1 min 05 s  epochs = 5 (as declared); 80.00 82.00",
            "     3        -       -         -       33 s  epochs = 12; failed 4.50");
  }

  @Test
  void theVerdictSaysWhatSeedsAloneMake() {
    Standing best = standing("9", 166, 168);
    Search two = search(0, 1L, 2L);
    assertThat(SearchText.verdict(two, new Ranking(List.of(best, standing("5", 160, 164)))))
        .isEqualTo(
            "The best candidate is 2.50 points of F1 above the next one, which is more than the"
                + " seeds make (2.00).");
    assertThat(SearchText.verdict(two, new Ranking(List.of(best, standing("5", 164, 168)))))
        .startsWith("The best candidate is 0.50 points")
        .contains("no more than the seeds make (2.00): one other candidate is as good");
    assertThat(
            SearchText.verdict(
                search(0, 1L), new Ranking(List.of(standing("9", 166), standing("5", 1)))))
        .contains("with one seed nobody can say", "-Dner.seeds=3");
    assertThat(SearchText.verdict(two, new Ranking(List.of(best)))).contains("no other candidate");
  }

  @Test
  void annotationsStandBelowTheirPlace() {
    SearchedModel model =
        new SearchedModel(
            "NewsNer",
            new TreeMap<>(
                Map.of("epochs", "5", "learningRate", "0.02", "words.learningRate", "0.01")),
            List.of("words"),
            Set.of("epochs", "learningRate"));
    Candidate candidate = new Candidate(Map.of("words.learningRate", "0.02"));
    Search search = new Search(model, new SearchSpace(Map.of()), 0, 1, List.of(1L));
    Ranking ranking = new Ranking(List.of(new Standing(candidate, List.of(run(1, 1)))));
    assertThat(SearchText.declarations(search, ranking))
        .containsExactly(
            "  On NewsNer declare",
            "    @Training",
            "    @Adam(learningRate = 0.02f)",
            "  and on words of it",
            "    @Adam(learningRate = 0.02f)",
            "  epochs is what this run was given, not what was compared",
            "  learningRate is what this run was given, not what was compared");
  }
}
