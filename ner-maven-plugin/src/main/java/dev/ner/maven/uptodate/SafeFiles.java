package dev.ner.maven.uptodate;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writing so that a reader finds the old file or the new one, whole, whenever the machine stops.
 *
 * <p>A file is written under a temporary name, forced to the disk, and renamed.
 */
public final class SafeFiles {
  /** What the names of unfinished files and folders begin with. */
  public static final String TEMPORARY_PREFIX = ".ner-";

  private SafeFiles() {}

  /**
   * A name in a folder that nobody else uses.
   *
   * <p>Not that of the JDK's temporary files, which nobody but their owner may read.
   */
  static Path temporary(Path folder) {
    return folder.resolve(TEMPORARY_PREFIX + UUID.randomUUID());
  }

  /** Makes a folder for work in progress. */
  public static Path temporaryFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.createDirectory(temporary(folder));
  }

  /** Writes a text in UTF-8. */
  public static void write(Path target, String text) throws IOException {
    Files.createDirectories(target.getParent());
    Path temporary = temporary(target.getParent());
    try {
      Files.writeString(temporary, text, StandardCharsets.UTF_8);
      moveForced(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Copies a file. */
  public static void copy(Path source, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Path temporary = temporary(target.getParent());
    try {
      Files.copy(source, temporary, StandardCopyOption.REPLACE_EXISTING);
      moveForced(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Forces a finished file to the disk and gives it its name. */
  public static void move(Path source, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try {
      moveForced(source, target);
    } catch (AtomicMoveNotSupportedException e) {
      // Another file system: copied beside its target first, and renamed there.
      copy(source, target);
      Files.deleteIfExists(source);
    }
  }

  private static void moveForced(Path source, Path target) throws IOException {
    force(source);
    Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Forces a file to the disk. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Deletes a file or a folder with all that it holds; what is not there stays so. */
  public static void delete(Path path) throws IOException {
    List<Path> contents;
    try (Stream<Path> files = Files.walk(path)) {
      contents = files.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException e) {
      return;
    }
    for (Path content : contents) {
      Files.deleteIfExists(content);
    }
  }

  /** Deletes what interrupted writers left directly in a folder. */
  public static void deleteUnfinished(Path folder) throws IOException {
    deleteUnfinished(folder, FileTime.from(Instant.MAX));
  }

  /** Deletes what writers left directly in a folder before a time. */
  static void deleteUnfinished(Path folder, FileTime before) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> unfinished;
    try (Stream<Path> files = Files.list(folder)) {
      unfinished =
          files.filter(f -> f.getFileName().toString().startsWith(TEMPORARY_PREFIX)).toList();
    }
    for (Path path : unfinished) {
      if (lastModified(path).compareTo(before) < 0) {
        delete(path);
      }
    }
  }

  private static FileTime lastModified(Path path) throws IOException {
    try {
      return Files.getLastModifiedTime(path);
    } catch (NoSuchFileException e) {
      // Its writer has just finished.
      return FileTime.from(Instant.MAX);
    }
  }
}
