package dev.ner.maven.uptodate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestsTest {
  @TempDir Path folder;

  private Path classes(String content) throws IOException {
    Path classes = folder.resolve("classes");
    Files.createDirectories(classes.resolve("a"));
    Files.writeString(classes.resolve("a/A.class"), content);
    Files.writeString(classes.resolve("a/B.class"), "b");
    Files.writeString(classes.resolve("readme.txt"), "not a class");
    return classes;
  }

  private Path jar(String name, long time, String... namesAndContents) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        ZipEntry entry = new ZipEntry(namesAndContents[i]);
        entry.setLastModifiedTime(FileTime.fromMillis(time));
        zip.putNextEntry(entry);
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  @Test
  void aTextHasTheDigestThatEveryToolGives() throws IOException {
    String known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(Digests.ofText("abc")).isEqualTo(known);
    assertThat(Digests.ofFile(Files.writeString(folder.resolve("f"), "abc"))).isEqualTo(known);
  }

  @Test
  void aJarAndTheFolderItWasMadeFromAreTheSame() throws IOException {
    String expected = Digests.ofClasses(List.of(classes("a")));
    Path sorted = jar("1.jar", 0, "a/A.class", "a", "a/B.class", "b");
    Path mixed = jar("2.jar", 1L << 40, "META-INF/x", "m", "a/B.class", "b", "a/A.class", "a");
    assertThat(Digests.ofClasses(List.of(sorted))).isEqualTo(expected);
    assertThat(Digests.ofClasses(List.of(mixed))).isEqualTo(expected);
  }

  @Test
  void contentAndNameOfAClassCount() throws IOException {
    String expected = Digests.ofClasses(List.of(classes("a")));
    assertThat(Digests.ofClasses(List.of(classes("changed")))).isNotEqualTo(expected);
    assertThat(Digests.ofClasses(List.of(jar("3.jar", 0, "a/C.class", "a", "a/B.class", "b"))))
        .isNotEqualTo(expected);
  }

  @Test
  void bytesThatMoveFromOneClassToTheNextCount() throws IOException {
    Path left = jar("l.jar", 0, "A.class", "xy", "B.class", "z");
    Path right = jar("r.jar", 0, "A.class", "x", "B.class", "yz");
    assertThat(Digests.ofClasses(List.of(left))).isNotEqualTo(Digests.ofClasses(List.of(right)));
  }
}
