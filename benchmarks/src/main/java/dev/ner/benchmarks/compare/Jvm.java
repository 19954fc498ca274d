package dev.ner.benchmarks.compare;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Command lines that start a JVM. */
final class Jvm {
  private static final String PROBES = "dev.ner.benchmarks.probe.";
  private static final String VECTOR_MODULE = "jdk.incubator.vector";

  private final Options options;
  private final Path home;
  private final List<String> flags = new ArrayList<>();
  private final List<Path> classes = new ArrayList<>();
  private boolean pinned;

  private Jvm(Options options, Path home) {
    this.options = options;
    this.home = home;
  }

  /** The JDK that runs the comparison. */
  static Jvm running(Options options) {
    return new Jvm(options, Path.of(System.getProperty("java.home")));
  }

  /** Another JDK. */
  static Jvm of(Options options, Path home) {
    return new Jvm(options, home);
  }

  /** The major version of a JDK, from its release file. */
  static String version(Path home) {
    try {
      for (String line : Files.readAllLines(home.resolve("release"), StandardCharsets.UTF_8)) {
        if (line.startsWith("JAVA_VERSION=")) {
          return line.replaceAll("[^0-9.]", "").split("\\.")[0];
        }
      }
    } catch (IOException e) {
      // A JDK without that file has a name at least.
    }
    return home.getFileName().toString();
  }

  /** With the module of the Vector API. */
  Jvm vector() {
    flags.add("--add-modules");
    flags.add(VECTOR_MODULE);
    return this;
  }

  Jvm flag(String flag) {
    flags.add(flag);
    return this;
  }

  /** With more classes, behind the libraries. */
  Jvm with(Path folder) {
    classes.add(folder);
    return this;
  }

  /** For a contender of one thread, which may be bound to a core. */
  Jvm oneThread() {
    pinned = options.pin() >= 0;
    return this;
  }

  /** The command for a probe of this module. */
  List<String> probe(Libraries libraries, String probe, Object... arguments) throws Unmeasurable {
    List<Path> classPath = libraries.classPath(options.target());
    classPath.addAll(classes);
    return probe(text(classPath), PROBES + probe, arguments);
  }

  /** The command for a probe anywhere. */
  List<String> probe(String classPath, String mainClass, Object... arguments) {
    flag("-Dbench.warmUp=" + options.warmUpSeconds());
    flag("-Dbench.seconds=" + options.measureSeconds());
    flag("-Dbench.cpuClock=" + options.cpuClock());
    if (options.gmb() != null) {
      flag("-Dgmb.directory=" + options.gmb());
    }
    return main(classPath, mainClass, arguments);
  }

  /** The command for a main class. */
  List<String> main(Libraries libraries, String mainClass, Object... arguments)
      throws Unmeasurable {
    return main(text(libraries.classPath(options.target())), mainClass, arguments);
  }

  private List<String> main(String classPath, String mainClass, Object... arguments) {
    List<String> command = java();
    command.addAll(List.of("-cp", classPath, mainClass));
    add(command, arguments);
    return command;
  }

  private static String text(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** The command for a jar with a main class. */
  List<String> jar(Path jar, Object... arguments) {
    List<String> command = java();
    command.add("-jar");
    command.add(jar.toString());
    add(command, arguments);
    return command;
  }

  private List<String> java() {
    List<String> command = new ArrayList<>();
    if (pinned) {
      command.addAll(List.of("taskset", "-c", Integer.toString(options.pin())));
    }
    command.add(home.resolve("bin").resolve("java").toString());
    command.addAll(flags);
    return command;
  }

  private static void add(List<String> command, Object... arguments) {
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
  }
}
