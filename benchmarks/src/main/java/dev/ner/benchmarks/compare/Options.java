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
 * @param cpuClock whether steady work on one thread is timed by the processor time of that thread,
 *     which says something even on a busy machine
 * @param dl4j whether DL4J, which is slow and large, takes part
 * @param gmb the folder of the GMB corpus, or null
 * @param otherJdk the home of another JDK to measure on, or null
 * @param crfModel a trained model of Stanford's tagger, or null for a small one made here
 * @param repository the root of the project
 */
record Options(
    boolean quick,
    List<String> only,
    int pin,
    boolean cpuClock,
    boolean dl4j,
    Path gmb,
    Path otherJdk,
    Path crfModel,
    Path repository) {

  /** Reads the command line, the system properties and the environment. */
  static Options read(String[] arguments) {
    boolean quick = false;
    boolean cpuClock = false;
    boolean dl4j = false;
    int pin = -1;
    List<String> only = List.of();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--quick" -> quick = true;
        case "--dl4j" -> dl4j = true;
        case "--cpu-clock" -> cpuClock = true;
        case "--only" -> only = List.of(value(arguments, ++i).split(","));
        case "--pin" -> pin = Integer.parseInt(value(arguments, ++i));
        default -> throw new IllegalArgumentException("no such option: " + arguments[i]);
      }
    }
    return new Options(
        quick,
        only,
        pin,
        cpuClock,
        dl4j,
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

  /** What is wanted of a heat: all of it, or the chosen rows and their contenders, or null. */
  Heat wanted(Heat heat) {
    if (only.isEmpty() || matches(heat.id())) {
      return heat;
    }
    List<Row> rows = heat.rows().stream().filter(row -> matches(row.id())).toList();
    List<Contender> contenders =
        heat.contenders().stream()
            .filter(contender -> rows.stream().anyMatch(row -> row.needs(contender.name())))
            .toList();
    return rows.isEmpty() ? null : new Heat(heat.id(), heat.rounds(), contenders, rows);
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
    return quick ? 1.5 : 3;
  }

  double measureSeconds() {
    return quick ? 1.5 : 4;
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
