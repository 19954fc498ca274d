package dev.ner.maven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.maven.fork.ForkListener;
import dev.ner.maven.fork.ForkRequest;
import dev.ner.maven.fork.ForkResult;
import dev.ner.maven.page.GradientsPageTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradientsTest {
  private static final String REPORTS = "target/ner/com.acme.NewsNer";

  @TempDir Path folder;
  private TestProject project;
  private Optional<String> compare = Optional.empty();
  private String points = "0,1,last";
  private int sentences = 300;
  private ForkRequest request;

  @BeforeEach
  void create() throws IOException {
    project = new TestProject(folder);
  }

  private ForkResult child(ForkRequest forkRequest, ForkListener listener) throws IOException {
    request = forkRequest;
    Files.writeString(
        request.workDirectory().resolve("gradients.json"), GradientsPageTest.json("Sharon"));
    return new ForkResult(0, true, List.of(), List.of());
  }

  private List<Outcome> measure() throws Exception {
    return Gradients.run(
        new GradientsRequest(
            project.context(), project.missingCorpus, points, sentences, 5, "a text", compare),
        project.console,
        this::child);
  }

  @Test
  void writesTheNumbersAndThePage() throws Exception {
    assertThat(measure()).extracting(Outcome::status).containsExactly(Status.MEASURED);
    assertThat(request.properties())
        .containsAllEntriesOf(
            Map.of(
                "command", "gradients",
                "gradients.points", "0,1,last",
                "gradients.sentences", "300",
                "gradients.positions", "5",
                "gradients.sentence", "a text",
                "setting.epochs", "5"));
    assertThat(project.file(REPORTS + "/gradients.json"))
        .content()
        .isEqualTo(GradientsPageTest.json("Sharon"));
    assertThat(project.file(REPORTS + "/gradients.html")).content().contains("Sharon");
    assertThat(project.console.info).contains("  Pictures: " + REPORTS + "/gradients.html");
    assertThat(project.file(REPORTS).toFile().list())
        .containsExactlyInAnyOrder("gradients.json", "gradients.html");
  }

  @Test
  void laysAnotherMeasurementOver() throws Exception {
    project.write("other.json", GradientsPageTest.json("Miami"));
    compare = Optional.of("other.json");
    measure();
    assertThat(project.file(REPORTS + "/gradients.html")).content().contains("Sharon", "Miami");
  }

  @Test
  void saysWhatIsWrongBeforeItTrains() throws Exception {
    project.overrides.put("epochs", "3");
    points = "4";
    sentences = 0;
    assertThatThrownBy(this::measure)
        .hasMessageContainingAll("NER501", "to 3,", "NER201", "gradients.sentences = 0");
    points = "last";
    sentences = 1;
    compare = Optional.of("absent.json");
    assertThatThrownBy(this::measure).hasMessageContainingAll("NER504", "is not there");
    project.write("other.json", "{\"format\": 99}");
    compare = Optional.of("other.json");
    assertThatThrownBy(this::measure).hasMessageContainingAll("NER504", "99, expected 1");
    project.write("other.json", "not JSON");
    assertThatThrownBy(this::measure).hasMessageContaining("NER504");
    assertThat(request).isNull();
  }

  @Test
  void isLeftOutWithoutItsCorpusWhereThatIsAllowed() throws Exception {
    Files.delete(project.file("src/main/ner/dev.conll"));
    project.missingCorpus = MissingCorpus.SKIP;
    assertThat(measure()).extracting(Outcome::status).containsExactly(Status.LEFT_OUT);
  }
}
