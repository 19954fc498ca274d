package dev.ner.maven.fork;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A JDK or JRE that can run a forked JVM.
 *
 * @param executable its {@code java}
 * @param vectorModule whether it has the incubating module of the Vector API
 */
public record JavaInstallation(Path executable, boolean vectorModule) {
  static final String VECTOR_MODULE = "jdk.incubator.vector";

  /** The installation that runs this very JVM. */
  public static JavaInstallation current() {
    Path home = Path.of(System.getProperty("java.home"));
    return new JavaInstallation(
        home.resolve("bin").resolve(launcherName()),
        ModuleFinder.ofSystem().find(VECTOR_MODULE).isPresent());
  }

  /** The installation that a launcher belongs to; its modules are those of its release file. */
  public static JavaInstallation of(Path executable) {
    return new JavaInstallation(executable, releaseNamesVectorModule(executable));
  }

  private static boolean releaseNamesVectorModule(Path executable) {
    try {
      Path bin = executable.toRealPath().getParent();
      Path release = bin == null ? null : bin.resolveSibling("release");
      return release != null
          && Files.isRegularFile(release)
          && Files.readString(release).contains(VECTOR_MODULE);
    } catch (IOException e) {
      // Without the module the scalar kernels compute the same bytes, only slower.
      return false;
    }
  }

  private static String launcherName() {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return windows ? "java.exe" : "java";
  }
}
