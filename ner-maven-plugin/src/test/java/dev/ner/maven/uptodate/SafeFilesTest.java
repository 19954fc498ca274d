package dev.ner.maven.uptodate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFilesTest {
  @TempDir Path folder;

  @Test
  void aFileIsReplacedWholeAndNothingElseIsLeft() throws IOException {
    Path target = folder.resolve("deep/file");
    SafeFiles.write(target, "old");
    SafeFiles.write(target, "néw");
    assertThat(target).hasContent("néw");
    try (Stream<Path> files = Files.list(target.getParent())) {
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
    Path target = Files.createDirectories(folder.resolve("occupied/by a folder")).getParent();
    assertThatThrownBy(() -> SafeFiles.write(target, "text")).isInstanceOf(IOException.class);
    assertThat(target.resolve("by a folder")).isDirectory();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
  }

  @Test
  void movesAndCopies() throws IOException {
    Path source = Files.writeString(folder.resolve("source"), "x");
    SafeFiles.copy(source, folder.resolve("a/copy"));
    SafeFiles.move(source, folder.resolve("b/moved"));
    assertThat(folder.resolve("a/copy")).hasContent("x");
    assertThat(folder.resolve("b/moved")).hasContent("x");
    assertThat(source).doesNotExist();
  }

  @Test
  void whatInterruptedWritersLeftIsDeleted() throws IOException {
    Path work = SafeFiles.temporaryFolder(folder);
    Files.writeString(work.resolve("half"), "x");
    Path kept = Files.writeString(folder.resolve("kept"), "x");
    SafeFiles.deleteUnfinished(folder);
    assertThat(work).doesNotExist();
    assertThat(kept).exists();
    SafeFiles.deleteUnfinished(folder.resolve("not there"));
  }

  @Test
  void filesAreReadableAsAnyOther() throws IOException {
    Path ordinary = Files.writeString(folder.resolve("ordinary"), "x");
    Path target = folder.resolve("written");
    SafeFiles.write(target, "x");
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertThat(Files.getPosixFilePermissions(target))
          .isEqualTo(Files.getPosixFilePermissions(ordinary));
    }
  }
}
