package dev.ner.maven.uptodate;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What the last successful training of a model left behind.
 *
 * @param key key of the training
 * @param modelSha256 digest of its model file
 * @param provenanceSha256 digest of the provenance written beside it
 */
public record Stamp(String key, String modelSha256, String provenanceSha256) {

  /** The stamp in a file, if there is a readable one. */
  public static Optional<Stamp> read(Path file) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    String key = properties.getProperty("key");
    String model = properties.getProperty("model");
    String provenance = properties.getProperty("provenance");
    return key == null || model == null || provenance == null
        ? Optional.empty()
        : Optional.of(new Stamp(key, model, provenance));
  }

  /** Writes the stamp. */
  public void write(Path file) throws IOException {
    SafeFiles.write(
        file, "key=" + key + "\nmodel=" + modelSha256 + "\nprovenance=" + provenanceSha256 + "\n");
  }

  /** Whether the outputs are those of this stamp, undamaged. */
  public boolean fits(Path model, Path provenance) {
    try {
      return Files.isRegularFile(model)
          && Files.isRegularFile(provenance)
          && Digests.ofFile(provenance).equals(provenanceSha256)
          && Digests.ofFile(model).equals(modelSha256);
    } catch (IOException e) {
      return false;
    }
  }
}
