package dev.ner.maven.uptodate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A folder of trained models, each under the key of its training.
 *
 * <p>It is safe because training is deterministic: an entry holds the very bytes that training
 * would give. An entry appears whole, by the rename of its folder, so that any number of builds may
 * use the cache at once; a damaged one is as good as none, and the next training replaces it.
 */
public final class ModelCache {
  private static final String MANIFEST = "manifest.sha256";
  private static final int ATTEMPTS = 20;
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path folder;

  public ModelCache(Path folder) {
    this.folder = folder;
  }

  /** The files of an entry, if there is one and it is undamaged. */
  public Optional<TrainedFiles> find(String key) {
    Path entry = folder.resolve(key);
    TrainedFiles files = TrainedFiles.in(entry);
    try {
      Path manifest = entry.resolve(MANIFEST);
      boolean whole =
          Files.isRegularFile(manifest)
              && Files.readString(manifest, StandardCharsets.UTF_8).equals(manifest(files));
      return whole ? Optional.of(files) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Stores copies of a training's files; an undamaged entry is left as it is. */
  public void store(String key, TrainedFiles files) throws IOException {
    if (find(key).isPresent()) {
      return;
    }
    Path unfinished = SafeFiles.temporaryFolder(folder);
    try {
      TrainedFiles copies = TrainedFiles.in(unfinished);
      SafeFiles.copy(files.model(), copies.model());
      SafeFiles.copy(files.evaluation(), copies.evaluation());
      SafeFiles.write(unfinished.resolve(MANIFEST), manifest(copies));
      promote(unfinished, key);
      deleteAbandoned();
    } finally {
      SafeFiles.delete(unfinished);
    }
  }

  private void promote(Path unfinished, String key) throws IOException {
    Path entry = folder.resolve(key);
    for (int attempt = 1; ; attempt++) {
      try {
        Files.move(unfinished, entry, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (FileSystemException taken) {
        if (find(key).isPresent()) {
          // Another build was quicker, and its bytes are the same.
          return;
        }
        if (attempt == ATTEMPTS) {
          throw taken;
        }
        // Damaged; or gone by now, because another build has just discarded it.
        discard(entry);
      }
    }
  }

  /** Takes a damaged entry out of the way by a rename, which happens whole or not at all. */
  private void discard(Path entry) throws IOException {
    Path damaged = SafeFiles.temporary(folder);
    try {
      Files.move(entry, damaged, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      // Another build discards it as well.
      return;
    }
    SafeFiles.delete(damaged);
  }

  private void deleteAbandoned() throws IOException {
    SafeFiles.deleteUnfinished(folder, FileTime.from(Instant.now().minus(ABANDONED)));
  }

  private static String manifest(TrainedFiles files) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : List.of(files.model(), files.evaluation())) {
      text.append(Digests.ofFile(file)).append("  ").append(file.getFileName()).append('\n');
    }
    return text.toString();
  }
}
