package dev.ner.dsl.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of errors lists every mistake in a model, and none that does not exist. */
class ErrorsPageTest {
  @Test
  void listsEveryCodeOnce() throws IOException {
    List<String> headings =
        Files.readAllLines(Path.of("..", "docs", "errors.md")).stream()
            .filter(line -> line.matches("## NER0\\d\\d"))
            .map(line -> line.substring(3))
            .toList();
    assertThat(headings)
        .containsExactlyElementsOf(
            Arrays.stream(ModelError.values()).map(ModelError::code).sorted().toList());
  }
}
