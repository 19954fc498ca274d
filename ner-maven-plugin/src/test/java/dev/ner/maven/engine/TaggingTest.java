package dev.ner.maven.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.maven.fork.ForkEvent;
import dev.ner.maven.fork.ForkListener;
import dev.ner.maven.fork.ForkRequest;
import dev.ner.maven.fork.ForkResult;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggingTest {
  @TempDir Path folder;
  private TestProject project;
  private final List<SortedMap<String, String>> requests = new ArrayList<>();
  private String taggedFile;

  @BeforeEach
  void train() throws Exception {
    project = new TestProject(folder);
    project.train();
  }

  private ForkResult child(ForkRequest request, ForkListener listener) throws java.io.IOException {
    requests.add(request.properties());
    if (request.properties().containsKey("file")) {
      taggedFile = Files.readString(Path.of(request.properties().get("file")));
    }
    listener.event(new ForkEvent.Remark(false, "for the log alone"));
    listener.event(new ForkEvent.Output("per\tAnn"));
    return new ForkResult(0, true, List.of(), List.of());
  }

  private void tag(String text, Path file, boolean json, String input) throws Exception {
    project.console.info.clear();
    TagRequest request =
        new TagRequest(
            project.context(), Optional.ofNullable(text), Optional.ofNullable(file), json);
    Optional<InputStream> stream =
        Optional.ofNullable(input)
            .map(content -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    Tagging.run(request, stream, project.console, this::child);
  }

  @Test
  void tagsAText() throws Exception {
    tag("Ann smiled.", null, true, null);
    assertThat(requests.get(0))
        .containsEntry("command", "tag")
        .containsEntry("text", "Ann smiled.")
        .containsEntry("format", "json");
    assertThat(project.console.printed).containsExactly("per\tAnn");
    assertThat(project.console.info).isEmpty();
  }

  @Test
  void tagsAFileOfTheProject() throws Exception {
    project.write("letters.txt", "Dear Ann");
    tag(null, Path.of("letters.txt"), false, null);
    assertThat(taggedFile).isEqualTo("Dear Ann");
    assertThat(requests.get(0)).containsEntry("format", "plain").doesNotContainKey("text");
    assertThatThrownBy(() -> tag(null, Path.of("absent.txt"), false, null))
        .hasMessageContainingAll("NER411", "absent.txt");
  }

  @Test
  void tagsStandardInput() throws Exception {
    tag(null, null, false, "Ann\nBob é\n");
    assertThat(taggedFile).isEqualTo("Ann\nBob é\n");
  }

  @Test
  void withoutAnythingToTagItSaysWhatToGive() {
    assertThatThrownBy(() -> tag(null, null, false, null)).hasMessageContaining("NER406");
    assertThatThrownBy(() -> tag(null, null, false, "")).hasMessageContaining("NER406");
  }

  @Test
  void oneOfSeveralModelsMustBeChosen() throws Exception {
    project.declare("com.acme.OtherNer", TestProject.settings());
    assertThatThrownBy(() -> tag("Ann", null, false, null))
        .hasMessageContainingAll("NER410", "NewsNer, OtherNer");
    project.model = "com.acme.NewsNer";
    tag("Ann", null, false, null);
    project.model = "OtherNer";
    assertThatThrownBy(() -> tag("Ann", null, false, null)).hasMessageContaining("NER401");
  }
}
