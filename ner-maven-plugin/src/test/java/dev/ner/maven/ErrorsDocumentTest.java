package dev.ner.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.error.NerError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ErrorsDocumentTest {

  @Test
  void eachMistakeOfTheBuildIsExplained() throws IOException {
    String document = Files.readString(Path.of("../docs/errors.md"));
    assertThat(
            Arrays.stream(NerError.values())
                .map(NerError::code)
                .filter(code -> code.startsWith("NER4")))
        .hasSizeGreaterThan(10)
        .allMatch(code -> document.contains("\n## " + code + "\n**"));
  }
}
