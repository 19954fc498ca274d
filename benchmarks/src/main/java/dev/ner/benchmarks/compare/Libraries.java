package dev.ner.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The class paths of the contenders: each has its own jars alone. */
enum Libraries {
  OURS("ner-runtime-", "ejml-"),
  DJL("ner-runtime-", "ejml-", "api-", "pytorch-", "gson-", "jna-", "commons-", "slf4j-"),
  OPENNLP("opennlp-", "slf4j-", "ner-runtime-", "ejml-"),
  CORENLP("stanford-corenlp-", "slf4j-", "ner-runtime-", "ejml-");

  private final List<String> prefixes;

  Libraries(String... prefixes) {
    this.prefixes = List.of(prefixes);
  }

  /**
   * The class path: this module's classes, then the jars in the order of their names' beginnings.
   */
  List<Path> classPath(Path target) throws Unmeasurable {
    List<Path> path = new ArrayList<>();
    path.add(target.resolve("classes"));
    for (String prefix : prefixes) {
      List<Path> found = jars(target.resolve("lib"), prefix);
      if (found.isEmpty()) {
        throw new Unmeasurable("no library " + prefix + "… in " + target.resolve("lib"));
      }
      path.addAll(found);
    }
    return path;
  }

  private static List<Path> jars(Path folder, String prefix) throws Unmeasurable {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Unmeasurable("cannot read " + folder + ": " + e.getMessage());
    }
  }
}
