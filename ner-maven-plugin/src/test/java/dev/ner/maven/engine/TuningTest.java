package dev.ner.maven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.error.NerError;
import dev.ner.evaluate.EvaluationJson;
import dev.ner.json.Json;
import dev.ner.json.JsonLimits;
import dev.ner.json.JsonObject;
import dev.ner.maven.fork.ForkEvent;
import dev.ner.maven.fork.ForkListener;
import dev.ner.maven.fork.ForkRequest;
import dev.ner.maven.fork.ForkResult;
import dev.ner.maven.uptodate.TrainedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningTest {
  private static final String REPORTS = "target/ner/" + TestProject.MODEL + "/";
  private static final String SEARCH = "learningRate=0.01,0.1,0.5; epochs=5,10";

  @TempDir Path folder;
  private TestProject project;
  private final List<Map<String, String>> trained = new ArrayList<>();
  private String search = SEARCH;
  private int draws;
  private int seeds = 2;
  private int dieAt = Integer.MAX_VALUE;

  @BeforeEach
  void create() throws IOException {
    project = new TestProject(folder);
    Map<String, String> settings = TestProject.settings();
    settings.put("test", "src/main/ner/no-such-file.conll");
    settings.put("seed", "7");
    project.declare(TestProject.MODEL, settings);
  }

  /** Trains best at a rate of 0.1, and not at all at 0.5; the second seed costs a token. */
  private ForkResult child(ForkRequest request, ForkListener listener) throws IOException {
    Map<String, String> properties = new TreeMap<>(request.properties());
    trained.add(properties);
    if (trained.size() == dieAt) {
      return new ForkResult(1, false, List.of(), List.of());
    }
    String rate = properties.get("setting.learningRate");
    if (rate.equals("0.5")) {
      return mistake(NerError.TRAINING_DIVERGED);
    }
    listener.event(new ForkEvent.Epoch(1, 2, 0.5, 0.9, 0.8, true, 1, 100));
    listener.event(new ForkEvent.Epoch(2, 2, 0.4, 0.9, 0.7, false, 1, 100));
    project.correctTokens =
        (rate.equals("0.1") ? 9 : 5) - (properties.get("setting.seed").equals("8") ? 1 : 0);
    TrainedFiles files = TrainedFiles.in(request.workDirectory());
    Files.writeString(files.model(), "weights");
    Files.writeString(files.evaluation(), EvaluationJson.write(project.evaluation()));
    return new ForkResult(0, true, List.of(), List.of());
  }

  private Outcome tune() throws Exception {
    TuneRequest request =
        new TuneRequest(
            project.context(), project.missingCorpus, search, Map.of(), draws, 1, seeds);
    return Tuning.run(request, project.console, this::child).orElseThrow();
  }

  private JsonObject report() throws IOException {
    return Json.parseObject(
        Files.readAllBytes(project.file(REPORTS + "tune.json")), JsonLimits.DEFAULT);
  }

  @Test
  void triesEveryCandidateWithEverySeedAndNamesTheBest() throws Exception {
    assertThat(tune().status()).isEqualTo(Status.TUNED);
    assertThat(trained).hasSize(12);
    assertThat(trained).extracting(run -> run.get("command")).containsOnly("train");
    // All candidates with the first seed come first.
    assertThat(trained.subList(0, 6)).extracting(r -> r.get("setting.seed")).containsOnly("7");
    assertThat(trained.subList(6, 12)).extracting(r -> r.get("setting.seed")).containsOnly("8");

    JsonObject best = report().array("candidates").object(0);
    assertThat(best.object("settings").members().toString()).contains("epochs", "5", "0.1");
    assertThat(best.array("runs").object(0).integer("epoch")).isEqualTo(1);
    assertThat(project.console.info)
        .anyMatch(line -> line.contains("12 runs"))
        .anyMatch(line -> line.contains("epochs = 5, learningRate = 0.01 (as declared)"))
        .anyMatch(line -> line.contains("0.5; failed failed"))
        .contains("    @Adam(learningRate = 0.1f)", "    @Training(epochs = 5, seed = 7)");
    assertThat(project.console.info.stream().filter(line -> line.contains("failed: ")))
        .hasSize(4)
        .allMatch(line -> line.contains("[NER203] wrong"));
  }

  @Test
  void nobodyIsToldWhereTheTestSplitIs() throws Exception {
    project.overrides.put("test", "another-one.conll");
    tune();
    assertThat(trained).allSatisfy(run -> assertThat(run).containsEntry("setting.test", ""));
    assertThat(trained.toString()).doesNotContain("no-such-file", "another-one");
  }

  @Test
  void theTestPartOfASourceIsLeftOut() throws Exception {
    Map<String, String> settings = TestProject.settings();
    List.of("train", "validation", "test").forEach(settings::remove);
    settings.put("source", "src/main/ner/train.conll");
    settings.put("trainShare", "0.6");
    settings.put("validationShare", "0.2");
    settings.put("testShare", "0.2");
    project.declare(TestProject.MODEL, settings);
    tune();
    assertThat(trained)
        .allSatisfy(
            run ->
                assertThat(run)
                    .containsEntry("setting.trainShare", "0.6")
                    .containsEntry("setting.testShare", "0.0"));
  }

  @Test
  void anInterruptedSearchGoesOnAndEndsAsOneThatWasNot() throws Exception {
    seeds = 1;
    dieAt = 4;
    assertThatThrownBy(this::tune).hasMessageContaining("NER407");
    assertThat(project.file(REPORTS + "tune.json")).doesNotExist();
    try (Stream<Path> files = Files.list(project.file(REPORTS + "tune"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(3)
          .allMatch(name -> name.matches("[0-9a-f]{64}\\.json"));
    }
    dieAt = Integer.MAX_VALUE;
    trained.clear();
    tune();
    assertThat(trained).hasSize(3);
    assertThat(project.console.info).contains("  3 of them were finished before");
    trained.clear();
    byte[] report = Files.readAllBytes(project.file(REPORTS + "tune.json"));
    tune();
    assertThat(trained).isEmpty();
    assertThat(project.file(REPORTS + "tune.json")).hasBinaryContent(report);
    seeds = 2; // adds one run a candidate, and keeps the others
    tune();
    assertThat(trained).hasSize(6);
    dieAt = 7; // and no report of another search is taken for that of this one
    seeds = 3;
    assertThatThrownBy(this::tune).hasMessageContaining("NER407");
    assertThat(project.file(REPORTS + "tune.json")).doesNotExist();
  }

  @Test
  void aChangedCorpusModelSettingOrDamagedRunIsTrainedAnew() throws Exception {
    search = "epochs=5,10";
    seeds = 1;
    tune();
    project.write("src/main/ner/dev.conll", "Bob O\n");
    tune();
    assertThat(trained).hasSize(4);
    Files.writeString(project.runtime.resolve("Trainer.class"), "another trainer");
    tune();
    assertThat(trained).hasSize(6);
    project.declare(TestProject.MODEL, TestProject.settings(), "ffff");
    tune();
    assertThat(trained).hasSize(8);
    project.overrides.put("learningRate", "0.1");
    tune();
    assertThat(trained).hasSize(10);
    try (Stream<Path> files = Files.list(project.file(REPORTS + "tune"))) {
      for (Path file : files.toList()) {
        Files.writeString(file, Files.readString(file).substring(1));
      }
    }
    tune();
    assertThat(trained).hasSize(12);
  }

  @Test
  void aRunWhoseInputsChangedMeanwhileIsNotKept() {
    search = "epochs=5,10";
    Child.Runner child =
        (request, listener) -> {
          project.write("src/main/ner/dev.conll", "Bob O\n");
          return child(request, listener);
        };
    TuneRequest request =
        new TuneRequest(project.context(), MissingCorpus.FAIL, search, Map.of(), 0, 1, 1);
    assertThatThrownBy(() -> Tuning.run(request, project.console, child))
        .hasMessageContainingAll("NER413", "dev.conll");
    assertThat(project.file(REPORTS + "tune").toFile().list()).isEmpty();
  }

  @Test
  void theTrainedModelStaysAsItIs() throws Exception {
    Files.createFile(project.file("src/main/ner/no-such-file.conll"));
    project.train();
    Path model = project.file("target/classes/META-INF/ner/" + TestProject.MODEL);
    byte[] weights = Files.readAllBytes(model.resolve("model.safetensors"));
    tune();
    assertThat(model.resolve("model.safetensors")).hasBinaryContent(weights);
    assertThat(project.train()).isEqualTo(Status.UP_TO_DATE);
  }

  @Test
  void drawsAFewOfTheGridAndMoreBeginWithTheSame() throws Exception {
    seeds = 1;
    draws = 2;
    tune();
    assertThat(trained).hasSize(2);
    draws = 4;
    tune();
    assertThat(trained).hasSize(4).doesNotHaveDuplicates();
    assertThat(report().array("candidates").size()).isEqualTo(4);
  }

  @Test
  void whatIsWrongIsSaidBeforeAnythingIsTrained() throws Exception {
    draws = -1;
    seeds = 0;
    assertThatThrownBy(this::tune)
        .hasMessageContainingAll("NER201", "draws = -1", "seeds = 0: expected a number from 1");
    draws = 0;
    seeds = 3;
    search = "batchsize=1; learningRate=2,11";
    assertThatThrownBy(this::tune).hasMessageContainingAll("NER703", "NER704", "11");
    search = "";
    assertThatThrownBy(this::tune).hasMessageContaining("NER701");
    search =
        "epochs="
            + String.join(
                ",", Stream.iterate(1, i -> i + 1).limit(5000).map(String::valueOf).toList());
    assertThatThrownBy(this::tune).hasMessageContainingAll("NER706", "5000 × 3", "10000");
    project.declare("com.acme.OtherNer", TestProject.settings());
    assertThatThrownBy(this::tune).hasMessageContainingAll("NER410", "NewsNer, OtherNer");
    assertThat(trained).isEmpty();
  }

  @Test
  void aSearchInWhichEverythingFailsSaysWhy() {
    search = "learningRate=0.5";
    assertThatThrownBy(this::tune).hasMessageContainingAll("NER707", "[NER203] wrong");
    assertThat(project.file(REPORTS + "tune.json")).doesNotExist();
  }

  @Test
  void twoValuesThatDoNotGoTogetherAreAFailedCandidateAndOtherMistakesEndTheSearch()
      throws Exception {
    seeds = 1;
    search = "learningRate=0.1,0.2";
    Child.Runner child =
        (request, listener) -> {
          String rate = request.properties().get("setting.learningRate");
          return rate.equals("0.1")
              ? mistake(NerError.SETTING_OUT_OF_RANGE)
              : child(request, listener);
        };
    TuneRequest request =
        new TuneRequest(project.context(), MissingCorpus.FAIL, search, Map.of(), 0, 1, 1);
    Tuning.run(request, project.console, child);
    assertThat(report().array("candidates").object(1).bool("complete")).isFalse();

    project.overrides.put("epochs", "6");
    TuneRequest again =
        new TuneRequest(project.context(), MissingCorpus.FAIL, search, Map.of(), 0, 1, 1);
    assertThatThrownBy(
            () ->
                Tuning.run(
                    again, project.console, (r, l) -> mistake(NerError.CORPUS_ROW_TOO_SHORT)))
        .hasMessageStartingWith("[NER104]");
  }

  private static ForkResult mistake(NerError error) {
    ForkEvent.Mistake mistake = new ForkEvent.Mistake(false, error.code(), "", "wrong");
    return new ForkResult(2, false, List.of(mistake), List.of());
  }
}
