package dev.ner.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with a golden file beside this class in the test resources; {@code
 * -Dner.test.updateGolden=true} writes the files instead, from the module's folder.
 */
final class Golden {
  private Golden() {}

  static void check(String name, String actual) {
    try {
      if (Boolean.getBoolean("ner.test.updateGolden")) {
        Path file = Path.of("src/test/resources/dev/ner/evaluate", name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
        return;
      }
      try (InputStream in = Golden.class.getResourceAsStream(name)) {
        assertThat(in).as("golden file " + name).isNotNull();
        assertThat(actual).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
