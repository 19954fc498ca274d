package dev.ner.maven.uptodate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheDirectoryTest {
  private static final Path BASE = Path.of("").toAbsolutePath();

  private static Path standard(String system, Map<String, String> environment) {
    Map<String, String> properties = Map.of("os.name", system, "user.home", "/home/ann");
    return CacheDirectory.standard(environment::get, properties::get);
  }

  @Test
  void followsTheSystemsConvention() {
    assertThat(standard("Linux", Map.of())).isEqualTo(Path.of("/home/ann/.cache/ner-maven-plugin"));
    assertThat(standard("Linux", Map.of("XDG_CACHE_HOME", "/var/ann")))
        .isEqualTo(Path.of("/var/ann/ner-maven-plugin"));
    assertThat(standard("Linux", Map.of("XDG_CACHE_HOME", "relative")))
        .isEqualTo(Path.of("/home/ann/.cache/ner-maven-plugin"));
    assertThat(standard("Mac OS X", Map.of()))
        .isEqualTo(Path.of("/home/ann/Library/Caches/ner-maven-plugin"));
    assertThat(standard("Windows 11", Map.of()))
        .isEqualTo(Path.of("/home/ann/AppData/Local/ner-maven-plugin/cache"));
    assertThat(standard("Windows 11", Map.of("LOCALAPPDATA", "/c/local")))
        .isEqualTo(Path.of("/c/local/ner-maven-plugin/cache"));
  }

  @Test
  void aDeclaredFolderIsRelativeToTheProject() {
    assertThat(CacheDirectory.of("target/cache", BASE)).contains(BASE.resolve("target/cache"));
    assertThat(CacheDirectory.of(" ", BASE)).isPresent();
    assertThat(CacheDirectory.of(null, BASE)).isPresent();
  }

  @Test
  void noneTurnsItOff() {
    assertThat(CacheDirectory.of("none", BASE)).isEmpty();
  }
}
