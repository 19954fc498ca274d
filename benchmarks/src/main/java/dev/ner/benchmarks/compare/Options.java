package dev.ner.benchmarks.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How the comparison is to be run.
 *
 * @param quick a short run that says where things stand, or the full one
 * @param only ids of heats or rows, or their beginnings; empty for all
 * @param pin the core that one-threaded contenders are bound to by taskset, or -1
 * @param gmb the folder of the GMB corpus, or null
 * @param otherJdk the home of another JDK to measure on, or null
 * @param crfModel a trained model of Stanford's tagger, or null for a small one made here
 * @param repository the root of the project
 */
record Options(
    boolean quick,
    List<String> only,
    int pin,
    Path gmb,
    Path otherJdk,
    Path crfModel,
    Path repository) {

  /** Reads the command line, the system properties and the environment. */
  static Options read(String[] arguments) {
    boolean quick = false;
    int pin = -1;
    List<String> only = List.of();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--quick" -> quick = true;
        case "--only" -> only = List.of(value(arguments, ++i).split(","));
        case "--pin" -> pin = Integer.parseInt(value(arguments, ++i));
        default -> throw new IllegalArgumentException("no such option: " + arguments[i]);
      }
    }
    return new Options(
        quick,
        only,
        pin,
        existing(System.getProperty("gmb.directory")),
        existing(System.getenv("NER_JDK25")),
        existing(System.getenv("NER_CRF_MODEL")),
        Path.of(System.getProperty("bench.repository", ".")).toAbsolutePath().normalize());
  }

  private static String value(String[] arguments, int at) {
    if (at == arguments.length) {
      throw new IllegalArgumentException(arguments[at - 1] + " needs a value");
    }
    return arguments[at];
  }

  private static Path existing(String path) {
    return path == null || path.isEmpty() || !Files.exists(Path.of(path))
        ? null
        : Path.of(path).toAbsolutePath();
  }

  /** Whether a heat is wanted: it or one of its rows is chosen. */
  boolean wants(Heat heat) {
    return only.isEmpty()
        || matches(heat.id())
        || heat.rows().stream().anyMatch(row -> matches(row.id()));
  }

  private boolean matches(String id) {
    return only.stream().anyMatch(wanted -> id.equals(wanted) || id.startsWith(wanted + "-"));
  }

  /** How often the contenders of a heat run, of which one run takes seconds. */
  int rounds() {
    return quick ? 2 : 5;
  }

  /** How often the contenders of a heat run, of which one run takes long. */
  int longRounds() {
    return quick ? 1 : 3;
  }

  double warmUpSeconds() {
    return quick ? 2 : 4;
  }

  double measureSeconds() {
    return quick ? 2 : 5;
  }

  /** The folder that holds what the comparison makes. */
  Path target() {
    return repository.resolve("benchmarks").resolve("target");
  }

  Path requireGmb() throws Unmeasurable {
    if (gmb == null) {
      throw new Unmeasurable("no GMB corpus: give its folder as -Dgmb.directory=…");
    }
    return gmb;
  }
}
