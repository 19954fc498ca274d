package dev.ner.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.command.CommandFolder.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What requests come to that cannot be done: problems, and the exit code 2. */
class NerCommandMistakesTest {
  @TempDir private Path temporary;

  private CommandFolder folder;

  @BeforeEach
  void write() throws IOException {
    folder = new CommandFolder(temporary);
  }

  @Test
  void everyMissingCorpusFileIsReported() throws IOException {
    Map<String, String> request = folder.training();
    request.put("setting.train", folder.path("a.conll").toString());
    request.put("setting.test", folder.path("b.conll").toString());

    Result result = folder.run(request);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.kinds()).containsExactly("problem", "problem");
    assertThat(result.problems("error"))
        .satisfiesExactly(
            p -> assertThat(p).startsWith("NER101 ").contains("a.conll"),
            p -> assertThat(p).startsWith("NER101 ").contains("b.conll"));
    assertThat(folder.path("model.safetensors")).doesNotExist();
  }

  @Test
  void aTrainingThatDivergesSaysSo() throws IOException {
    Map<String, String> request = folder.training();
    request.put("setting.learningRate", "1e38");

    Result result = folder.run(request);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.problems("error"))
        .singleElement()
        .asString()
        .matches(
            "NER203  the loss is no longer finite after \\d+ batches of epoch 1; lower the learning"
                + " rate \\(1.0E38\\) or clip the gradient \\(clipNorm, now 1.0\\)");
    assertThat(result.kinds()).doesNotContain("done");
    assertThat(folder.path("model.safetensors")).doesNotExist();
  }

  @Test
  void aModelTooLargeForItsFileIsRefusedBeforeTraining() throws IOException {
    assertTooLarge(TestTaggers.TooWideForAFile.class, "and a model file holds at most 2 GB");
    assertTooLarge(TestTaggers.TooWide.class, "more than 2^31 weights");
  }

  private void assertTooLarge(Class<?> tagger, String why) throws IOException {
    Map<String, String> request = folder.training();
    request.put("taggerClass", tagger.getName());

    Result result = folder.run(request);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.kinds()).doesNotContain("start");
    assertThat(result.problems("error"))
        .singleElement()
        .asString()
        .startsWith("NER205  the model is too large: ")
        .contains(why, "minimumCount");
  }

  @Test
  void memoryThatRunsOutIsReportedInOneLine() throws IOException {
    Map<String, String> request = folder.training();
    request.put("taggerClass", TestTaggers.Greedy.class.getName());
    long heap = Runtime.getRuntime().maxMemory() >> 20;

    Result result = folder.run(request);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.problems("error"))
        .containsExactly(
            "NER202  about %1$d MB of heap are needed, but the JVM may use %2$d MB; give more with"
                    .formatted(2 * heap, heap)
                + " -Dner.heap=%dm".formatted(2 * heap));
  }

  @Test
  void aModelThatIsNotThereIsSaidToBeUntrained() throws IOException {
    Map<String, String> request = folder.request("tag");
    request.put("text", "Mr Paris");

    assertThat(folder.run(request).problems("error"))
        .singleElement()
        .asString()
        .startsWith("NER301  no trained model for test.Model");
    assertThat(folder.run(folder.request("evaluate")).code()).isEqualTo(2);
  }

  @Test
  void whatCannotBeTaggedIsNamed() throws IOException {
    Map<String, String> training = folder.training();
    training.put("setting.epochs", "1");
    assertThat(folder.run(training).code()).isZero();

    assertTagging("", "NER406  nothing to tag");
    Path missing = folder.path("missing.txt");
    assertTagging(missing.toString(), "NER411  the file to tag is not there: " + missing);
    Path latin1 = folder.path("latin1.txt");
    Files.write(latin1, "Mr Paris flew to Zürich".getBytes(StandardCharsets.ISO_8859_1));
    assertTagging(latin1.toString(), "NER412  the text to tag is not UTF-8");
    assertTagging(temporary.toString(), "NER111 " + temporary + " cannot read the file: ");
  }

  private void assertTagging(String file, String problem) throws IOException {
    Map<String, String> request = folder.request("tag");
    request.put("file", file);
    request.put("text", "");

    Result result = folder.run(request);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.problems("error")).singleElement().asString().startsWith(problem);
    assertThat(result.kinds()).doesNotContain("done");
  }
}
