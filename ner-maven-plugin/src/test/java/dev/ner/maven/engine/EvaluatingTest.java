package dev.ner.maven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.maven.uptodate.SafeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatingTest {
  private static final String REPORT = "target/ner/com.acme.NewsNer/evaluation.json";

  @TempDir Path folder;
  private TestProject project;
  private boolean curve;

  @BeforeEach
  void create() throws IOException {
    project = new TestProject(folder);
  }

  private List<Outcome> evaluate() throws Exception {
    return Evaluating.run(
        new EvaluateRequest(project.context(), project.missingCorpus, curve),
        project.console,
        project::run);
  }

  @Test
  void aModelThatWasNotCompiledIsOneThatWasNotTrained() throws Exception {
    SafeFiles.delete(project.file("target"));
    assertThatThrownBy(this::evaluate)
        .hasMessageContainingAll("NER401", "src/main/java/com/acme/NewsNer.java", "mvn ner:train");
    Files.createDirectories(project.file("target/classes"));
    assertThatThrownBy(this::evaluate).hasMessageContaining("NER402");
  }

  @Test
  void anUntrainedModelIsAMistake() {
    assertThatThrownBy(this::evaluate)
        .hasMessageContainingAll("NER401", "com.acme.NewsNer", "mvn ner:train");
  }

  @Test
  void writesTheReportAndPrintsTheTable() throws Exception {
    project.train();
    project.correctTokens = 5;
    project.console.info.clear();
    assertThat(evaluate()).extracting(Outcome::status).containsExactly(Status.EVALUATED);
    assertThat(project.file(REPORT)).content().contains("\"tokenAccuracy\": 0.5");
    assertThat(project.console.info).anyMatch(line -> line.contains("50.00"));
    assertThat(project.forks.get(1).properties())
        .containsEntry("command", "evaluate")
        .containsEntry(
            "model",
            project
                .file("target/classes/META-INF/ner/com.acme.NewsNer/model.safetensors")
                .toString());
  }

  @Test
  void trainsOnSharesOnlyWhereThatIsAskedFor() throws Exception {
    project.train();
    evaluate();
    assertThat(project.file("target/ner/com.acme.NewsNer/curve.json")).doesNotExist();
    curve = true;
    evaluate();
    assertThat(project.file("target/ner/com.acme.NewsNer/curve.json")).hasContent("{}");
    assertThat(project.forks.get(3).properties())
        .containsEntry("command", "curve")
        .containsKey("setting.epochs");
    assertThat(project.train()).isEqualTo(Status.UP_TO_DATE);
  }

  @Test
  void checksTheGate() throws Exception {
    project.train();
    project.overrides.put("minimumF1", "0.9");
    project.correctTokens = 5;
    assertThat(evaluate().get(0).gate()).hasSize(1);
    project.correctTokens = 10;
    assertThat(evaluate().get(0).gate()).isEmpty();
  }

  @Test
  void anEvaluationOnOtherDataDoesNotMakeTrainingNecessary() throws Exception {
    project.train();
    project.correctTokens = 5;
    evaluate();
    assertThat(project.train()).isEqualTo(Status.UP_TO_DATE);
    assertThat(project.file(REPORT)).content().contains("\"tokenAccuracy\": 1");
  }

  @Test
  void isLeftOutWithoutItsCorpusWhereThatIsAllowed() throws Exception {
    Files.delete(project.file("src/main/ner/dev.conll"));
    project.missingCorpus = MissingCorpus.SKIP;
    assertThat(evaluate()).extracting(Outcome::status).containsExactly(Status.LEFT_OUT);
  }
}
