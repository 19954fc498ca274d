package dev.ner.maven.uptodate;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The place of the cache of trained models. */
public final class CacheDirectory {
  private static final String OFF = "none";
  private static final String NAME = "ner-maven-plugin";

  private CacheDirectory() {}

  /**
   * The folder that a declared value means.
   *
   * @param declared a path, {@code none}, or null or blank for the user's cache folder
   * @param base what a relative path is relative to
   * @return the folder, or empty where the cache is turned off
   */
  public static Optional<Path> of(String declared, Path base) {
    if (declared == null || declared.isBlank()) {
      return Optional.of(standard(System::getenv, System::getProperty));
    }
    return declared.trim().equals(OFF)
        ? Optional.empty()
        : Optional.of(base.resolve(declared.trim()).normalize());
  }

  /** The user's cache folder, where the operating system's conventions put it. */
  static Path standard(UnaryOperator<String> environment, UnaryOperator<String> properties) {
    String system = String.valueOf(properties.apply("os.name")).toLowerCase(Locale.ROOT);
    Path home = Path.of(properties.apply("user.home"));
    if (system.startsWith("windows")) {
      return folder(environment.apply("LOCALAPPDATA"), home.resolve("AppData/Local"))
          .resolve(NAME)
          .resolve("cache");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library/Caches").resolve(NAME);
    }
    return folder(environment.apply("XDG_CACHE_HOME"), home.resolve(".cache")).resolve(NAME);
  }

  /** The conventions say that a value which is empty or relative is to be ignored. */
  private static Path folder(String declared, Path otherwise) {
    if (declared == null || declared.isEmpty() || !Path.of(declared).isAbsolute()) {
      return otherwise;
    }
    return Path.of(declared);
  }
}
