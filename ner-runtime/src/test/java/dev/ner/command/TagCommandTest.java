package dev.ner.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.fixture.TestModels;
import dev.ner.model.ModelFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagCommandTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private void tag(Path file) throws IOException {
    Path model = folder.resolve(ModelFile.NAME);
    Files.write(model, ModelFile.write(TestModels.untrained(1, "Oslo")));
    Path request = folder.resolve("request.properties");
    Files.writeString(
        request,
        "taggerClass=%s\nmodel=%s\nfile=%s\nformat=json\n"
            .formatted(TestModels.class.getName(), model, file)
            .replace("\\", "\\\\"));
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    new TagCommand(Request.read(request), new Events(out)).run();
  }

  @Test
  void tagsTheLinesOfAFile() throws IOException {
    tag(Files.writeString(folder.resolve("letter.txt"), "Oslo é\n\nOslo"));
    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .hasSize(3)
        .allMatch(line -> line.contains("\"event\":\"output\""));
  }

  @Test
  void aTextThatIsNotUtf8IsTheUsersMistake() throws IOException {
    Path file = Files.write(folder.resolve("letter.txt"), new byte[] {'c', 'a', 'f', (byte) 0xE9});
    assertThatThrownBy(() -> tag(file)).hasMessageContainingAll("NER412", "UTF-8");
  }

  @Test
  void aFileThatHasGoneIsNamed() {
    assertThatThrownBy(() -> tag(folder.resolve("gone.txt")))
        .hasMessageContainingAll("NER411", "gone.txt");
  }
}
