package dev.ner.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ErrorsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "errors.md");

  @Test
  void thePageExplainsEachMistakeInOrderAndNoOther() throws IOException {
    List<String> codes = Arrays.stream(NerError.values()).map(NerError::code).toList();
    List<String> explained =
        Pattern.compile("^## (NER[1-9]\\d\\d)\n\\*\\*", Pattern.MULTILINE)
            .matcher(Files.readString(PAGE))
            .results()
            .map((MatchResult heading) -> heading.group(1))
            .toList();
    assertThat(explained).isEqualTo(codes);
  }
}
