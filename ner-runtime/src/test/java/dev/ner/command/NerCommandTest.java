package dev.ner.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.command.CommandFolder.Result;
import dev.ner.fixture.TestModels;
import dev.ner.json.Json;
import dev.ner.json.JsonObject;
import dev.ner.model.ModelFile;
import dev.ner.model.TrainedModel;
import dev.ner.model.WeightFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What requests come to that can be done. */
class NerCommandTest {
  @TempDir private static Path temporary;

  private static CommandFolder folder;
  private static Result training;

  @TempDir private Path other;

  @BeforeAll
  static void train() throws IOException {
    folder = new CommandFolder(temporary);
    training = folder.run(folder.training());
  }

  @Test
  void trainingReportsItsStartItsEpochsAndItsEnd() {
    assertThat(training.code()).isZero();
    assertThat(training.kinds())
        .filteredOn(kind -> !kind.equals("progress"))
        .containsExactly("problem", "start", "epoch", "epoch", "epoch", "done");

    JsonObject start = training.events("start").get(0);
    assertThat(start.members().keySet())
        .containsExactly(
            "event",
            "model",
            "weights",
            "sentences",
            "tokens",
            "vocabulary",
            "threads",
            "kernels",
            "heapMb");
    assertThat(start.string("model")).isEqualTo("test.Model");
    assertThat(start.integer("sentences")).isEqualTo(200);
    assertThat(start.integer("vocabulary")).isEqualTo(17);
    assertThat(start.integer("threads")).isEqualTo(1);
    assertThat(start.string("kernels")).contains("kernels (");
    assertThat(start.integer("heapMb")).isEqualTo(Runtime.getRuntime().maxMemory() >> 20);
  }

  @Test
  void epochsAreReportedWithTheirScores() {
    List<JsonObject> epochs = training.events("epoch");
    for (JsonObject epoch : epochs) {
      assertThat(epoch.members().keySet())
          .containsExactly(
              "event",
              "epoch",
              "epochs",
              "loss",
              "validationAccuracy",
              "validationF1",
              "best",
              "seconds",
              "tokensPerSecond");
      assertThat(epoch.integer("epochs")).isEqualTo(3);
      assertThat(epoch.number("seconds")).isPositive();
      assertThat(epoch.number("validationAccuracy")).isBetween(0.0, 1.0);
    }
    assertThat(epochs).extracting(epoch -> epoch.integer("epoch")).containsExactly(1L, 2L, 3L);
    assertThat(epochs.get(0).bool("best")).isTrue();
    assertThat(epochs.get(2).number("loss")).isLessThan(epochs.get(0).number("loss"));
    assertThat(epochs.get(2).number("validationF1")).isGreaterThan(0.9);
  }

  @Test
  void warningsComeAsProblemsThatEndNothing() {
    assertThat(training.problems("error")).isEmpty();
    assertThat(training.problems("warning"))
        .singleElement()
        .asString()
        .startsWith("NER109  3 of the 51 sentences of the test split also stand");
  }

  @Test
  void trainingWritesTheModelAndItsEvaluation() throws IOException {
    TrainedModel model =
        ModelFile.load(TestTaggers.Small.definition(), folder.path(ModelFile.NAME));
    assertThat(model.maximumLength()).isEqualTo(512);
    assertThat(model.parameters().layout().size())
        .isEqualTo((int) training.events("start").get(0).integer("weights"));

    JsonObject evaluation = (JsonObject) Json.parse(read(folder.path("evaluation.json")));
    assertThat(evaluation.string("model")).isEqualTo("test.Model");
    JsonObject splits = evaluation.object("splits");
    assertThat(splits.members().keySet()).containsExactly("validation", "test");
    assertThat(splits.object("test").object("entities").number("f1")).isGreaterThan(0.9);
  }

  @Test
  void theNumberOfThreadsChangesNoByte() throws IOException {
    Map<String, String> request = folder.training();
    request.put("threads", "3");
    request.put("work", other.toString());

    assertThat(folder.run(request).code()).isZero();
    for (String name : List.of(ModelFile.NAME, "evaluation.json")) {
      assertThat(other.resolve(name)).hasSameBinaryContentAs(folder.path(name));
    }
  }

  @Test
  void evaluationGivesWhatTrainingGave() throws IOException {
    Map<String, String> request = folder.request("evaluate");
    request.put("work", other.toString());

    Result result = folder.run(request);

    assertThat(result.code()).isZero();
    assertThat(result.kinds()).containsExactly("problem", "done");
    assertThat(other.resolve("evaluation.json"))
        .hasSameBinaryContentAs(folder.path("evaluation.json"));
    assertThat(other.resolve(ModelFile.NAME)).doesNotExist();
  }

  @Test
  void withoutTestSplitTheValidationSplitIsEvaluated() throws IOException {
    Map<String, String> request = folder.request("evaluate");
    request.put("work", other.toString());
    request.put("setting.test", "");

    assertThat(folder.run(request).code()).isZero();
    JsonObject evaluation = (JsonObject) Json.parse(read(other.resolve("evaluation.json")));
    assertThat(evaluation.object("splits").members().keySet()).containsExactly("validation");
  }

  @Test
  void aTextIsTagged() throws IOException {
    Map<String, String> request = folder.request("tag");
    request.put("text", "Mr Paris flew to Sydney. Ç\n\"京\"");
    Result plain = folder.run(request);
    assertThat(plain.code()).isZero();
    assertThat(plain.output().subList(0, 2))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("per Paris [3,8) "),
            line -> assertThat(line).startsWith("geo Sydney [17,23) "));

    request.put("format", "json");
    List<String> output = folder.run(request).output();
    assertThat(output).hasSize(1);
    assertThat(((JsonObject) Json.parse(output.get(0))).string("text"))
        .isEqualTo(request.get("text"));
  }

  @Test
  void aFileIsTaggedLineByLine() throws IOException {
    Path file = other.resolve("text.txt");
    Files.writeString(file, "\uFEFFMr Paris flew.\n\nMr Jordan went.\n");
    Map<String, String> request = folder.request("tag");
    request.put("file", file.toString());

    Result plain = folder.run(request);
    assertThat(plain.output())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("1: per Paris [3,8) "),
            line -> assertThat(line).startsWith("3: per Jordan [3,9) "));
    assertThat(plain.kinds()).last().isEqualTo("done");

    request.put("format", "json");
    assertThat(folder.run(request).output()).hasSize(3).allMatch(line -> line.startsWith("{"));
  }

  @Test
  void longSentencesAndSentencesLeftOverAreMentioned() throws IOException {
    Map<String, String> request = folder.training();
    request.put("work", other.toString());
    request.put("setting.train", "");
    request.put("setting.validation", "");
    request.put("setting.test", "");
    request.put("setting.source", folder.path("train.conll").toString());
    request.put("setting.trainSentences", "100");
    request.put("setting.validationSentences", "50");
    request.put("setting.maximumLength", "9");
    request.put("setting.epochs", "1");

    Result result = folder.run(request);

    assertThat(result.code()).isZero();
    assertThat(result.events("log"))
        .singleElement()
        .satisfies(log -> assertThat(log.string("level")).isEqualTo("info"))
        .extracting(log -> log.string("text"))
        .isEqualTo("50 sentence(s) of the source belong to no split");
    assertThat(result.problems("warning"))
        .anyMatch(p -> p.matches("NER110  \\d+ sentence.* longer than 9 tokens were cut.*"));
  }

  @Test
  void weightsStoredInHalfPrecisionAreTheOnesThatWereEvaluated() throws IOException {
    Map<String, String> request = folder.training();
    request.put("work", other.toString());
    request.put("setting.weightFormat", "FLOAT16");

    assertThat(folder.run(request).code()).isZero();

    TrainedModel halves =
        ModelFile.load(TestTaggers.Small.definition(), other.resolve(ModelFile.NAME));
    TrainedModel floats =
        ModelFile.load(TestTaggers.Small.definition(), folder.path(ModelFile.NAME));
    WeightFormat.FLOAT16.round(floats.parameters());
    assertThat(halves.parameters().values()).isEqualTo(floats.parameters().values());
    assertThat(Files.size(other.resolve(ModelFile.NAME)))
        .isLessThan(Files.size(folder.path(ModelFile.NAME)));

    request.put("command", "evaluate");
    request.put("model", other.resolve(ModelFile.NAME).toString());
    byte[] trained = Files.readAllBytes(other.resolve("evaluation.json"));
    assertThat(folder.run(request).code()).isZero();
    assertThat(other.resolve("evaluation.json")).hasBinaryContent(trained);
  }

  @Test
  void theVocabularyMayComeFromAWordFile() throws IOException {
    Path words = Files.writeString(other.resolve("words.txt"), "Mr\nto\nUNK\n");
    Map<String, String> request = folder.training();
    request.put("work", other.toString());
    request.put("setting.wordFile", words.toString());
    request.put("setting.epochs", "1");

    Result result = folder.run(request);

    assertThat(result.code()).isZero();
    assertThat(result.events("start").get(0).integer("vocabulary")).isEqualTo(4);
    TrainedModel model =
        ModelFile.load(TestTaggers.Small.definition(), other.resolve(ModelFile.NAME));
    assertThat(TestModels.vocabulary(model).id("to")).isEqualTo(1);
    assertThat(TestModels.vocabulary(model).unknown()).isEqualTo(2);
    assertThat(TestModels.vocabulary(model).padding()).isEqualTo(3);
  }

  @Test
  void aWarmUpThatIsHardlyOverIsRemarkedOn() throws IOException {
    for (int warmup : new int[] {3, 100}) {
      Map<String, String> request = folder.training();
      request.put("work", other.toString());
      request.put("setting.epochs", "1");
      request.put("setting.warmupSteps", Integer.toString(warmup));

      Result result = folder.run(request);

      assertThat(result.events("log").stream().map(log -> log.string("text")))
          .filteredOn(text -> text.startsWith("the warm-up takes " + warmup + " of "))
          .hasSize(warmup == 3 ? 0 : 1);
    }
  }

  @Test
  void rareWordsAreLeftOut() throws IOException {
    Map<String, String> request = folder.training();
    request.put("work", other.toString());
    request.put("setting.minimumCount", "200");
    request.put("setting.epochs", "1");

    Result result = folder.run(request);

    assertThat(result.events("start").get(0).integer("vocabulary")).isBetween(4L, 8L);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Test
  void theCurveTrainsOnGrowingShares() throws IOException {
    Map<String, String> request = folder.training();
    request.put("command", "curve");
    request.put("work", other.toString());

    Result result = folder.run(request);

    assertThat(result.code()).isZero();
    JsonObject curve = (JsonObject) Json.parse(read(other.resolve("curve.json")));
    List<JsonObject> points =
        List.of(0, 1, 2, 3).stream().map(curve.array("points")::object).toList();
    assertThat(points).extracting(p -> p.number("share")).containsExactly(0.125, 0.25, 0.5, 1.0);
    assertThat(points)
        .extracting(p -> p.integer("sentences"))
        .containsExactly(25L, 50L, 100L, 200L);
    double best =
        training.events("epoch").stream()
            .mapToDouble(e -> e.number("validationF1"))
            .max()
            .orElseThrow();
    assertThat(points.get(3).number("validationF1")).isEqualTo(best);
    assertThat(points.get(0).number("validationF1")).isLessThan(best);
    assertThat(result.kinds()).filteredOn("log"::equals).hasSize(5);
    assertThat(result.events("log").get(4).string("text").strip())
        .isEqualTo(curve.string("verdict"));
    assertThat(other.resolve(ModelFile.NAME)).doesNotExist();
  }

  @Test
  void theCurvesVerdictIsOfTheLastDoubling() {
    assertThat(CurveCommand.verdict(0.80, 0.82))
        .isEqualTo(
            "More labels would help: the last doubling of the sentences changed validation F1 by"
                + " +2.00 points.");
    assertThat(CurveCommand.verdict(0.80, 0.805)).startsWith("More labels would help a little:");
    assertThat(CurveCommand.verdict(0.80, 0.79)).startsWith("More labels would hardly help:");
  }
}
