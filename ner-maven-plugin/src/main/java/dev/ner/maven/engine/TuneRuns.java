package dev.ner.maven.engine;

import dev.ner.json.JsonException;
import dev.ner.maven.tune.Candidate;
import dev.ner.maven.tune.RunResult;
import dev.ner.maven.uptodate.SafeFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The finished runs of a model's searches, a file each under the key of its training, so that
 * whatever a search has done need not be done again.
 *
 * @param folder {@code target/ner/<class>/tune}
 */
record TuneRuns(Path folder) {

  /** The result of a finished run; a damaged one counts as none. */
  Optional<RunResult> find(String key) {
    try {
      Path file = file(key);
      return Files.isRegularFile(file)
          ? Optional.of(RunResult.read(Files.readString(file, StandardCharsets.UTF_8), key))
          : Optional.empty();
    } catch (IOException | JsonException e) {
      return Optional.empty();
    }
  }

  /** Keeps the result of a run. */
  void store(String key, Candidate candidate, RunResult result) throws IOException {
    SafeFiles.write(file(key), result.write(key, candidate));
  }

  private Path file(String key) {
    return folder.resolve(key + ".json");
  }
}
