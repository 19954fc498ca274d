package dev.ner.maven.uptodate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {
  @TempDir Path folder;
  private Path file;
  private Path model;
  private Path provenance;
  private Stamp stamp;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("stamp.properties");
    model = Files.writeString(folder.resolve("model"), "m");
    provenance = Files.writeString(folder.resolve("provenance"), "p");
    stamp = new Stamp("k", Digests.ofFile(model), Digests.ofFile(provenance));
    stamp.write(file);
  }

  @Test
  void isReadBack() {
    assertThat(Stamp.read(file)).contains(stamp);
    assertThat(stamp.fits(model, provenance)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "key=k\n", "key=k\nmodel=m\n", "key=\\u12", "\0\0\0"})
  void aDamagedOneIsNone(String text) throws IOException {
    Files.writeString(file, text);
    assertThat(Stamp.read(file)).isEmpty();
    Files.delete(file);
    assertThat(Stamp.read(file)).isEmpty();
  }

  @Test
  void damagedOrMissingOutputsDoNotFit() throws IOException {
    Files.writeString(model, "n");
    assertThat(stamp.fits(model, provenance)).isFalse();
    Files.delete(model);
    assertThat(stamp.fits(model, provenance)).isFalse();
    Files.writeString(model, "m");
    Files.writeString(provenance, "q");
    assertThat(stamp.fits(model, provenance)).isFalse();
    Files.delete(provenance);
    assertThat(stamp.fits(model, provenance)).isFalse();
  }
}
