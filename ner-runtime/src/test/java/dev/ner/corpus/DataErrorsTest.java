package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.error.NerError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DataErrorsTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "errors.md");

  @Test
  void theDocumentExplainsEachMistakeInDataAndNoOther() throws IOException {
    List<String> codes =
        Arrays.stream(NerError.values())
            .map(NerError::code)
            .filter(code -> code.startsWith("NER1"))
            .toList();
    List<String> explained =
        Pattern.compile("^## (NER1\\d\\d)$", Pattern.MULTILINE)
            .matcher(Files.readString(DOCUMENT))
            .results()
            .map((MatchResult heading) -> heading.group(1))
            .toList();
    assertThat(explained).isEqualTo(codes);
  }
}
