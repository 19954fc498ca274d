package dev.ner.maven.engine;

import dev.ner.maven.uptodate.SafeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes what belongs to models that were renamed or deleted.
 *
 * <p>The compiler plugin deletes what the compiler wrote, description among it, when it compiles a
 * module again; but not what training put beside it. Where it compiles without that care, the
 * description and the generated classes stay as well.
 */
final class Orphans {
  private static final List<String> GENERATED = List.of("Tagger", "Entity", "Network");

  private Orphans() {}

  /** Removes them, and gives the class names of the models that they belonged to. */
  static List<String> remove(ProjectFacts project) throws IOException {
    List<String> removed = new ArrayList<>();
    for (Path folder : Models.folders(project.modelsDirectory())) {
      String modelClass = folder.getFileName().toString();
      Path description = folder.resolve(ModelOutputs.DESCRIPTION);
      if (Files.isRegularFile(description)) {
        ModelDescription model = ModelDescription.read(description);
        if (hasSources(project) && !Models.isDeclared(project, model)) {
          removeGenerated(project, model);
          SafeFiles.delete(folder);
          removed.add(modelClass);
        }
      } else if (Files.isRegularFile(folder.resolve(ModelOutputs.PROVENANCE))) {
        SafeFiles.delete(folder);
        removed.add(modelClass);
      }
    }
    for (String modelClass : removed) {
      SafeFiles.delete(project.reportsDirectory().resolve(modelClass));
    }
    return removed;
  }

  /** Classes that came without sources were not compiled here, and are not ours to judge. */
  private static boolean hasSources(ProjectFacts project) {
    return project.sourceRoots().stream().anyMatch(Files::isDirectory);
  }

  private static void removeGenerated(ProjectFacts project, ModelDescription model)
      throws IOException {
    String tagger = model.tagger().replace('.', '/');
    String common = tagger.substring(0, tagger.length() - GENERATED.get(0).length());
    for (String suffix : GENERATED) {
      Files.deleteIfExists(project.generatedSources().resolve(common + suffix + ".java"));
      removeClass(project.classesDirectory().resolve(common + suffix + ".class"));
    }
  }

  /** Deletes a class with the classes nested in it. */
  private static void removeClass(Path file) throws IOException {
    Path folder = file.getParent();
    String name = file.getFileName().toString();
    String nested = name.substring(0, name.length() - ".class".length()) + "$";
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> doomed;
    try (Stream<Path> files = Files.list(folder)) {
      doomed =
          files
              .filter(
                  f ->
                      f.getFileName().toString().equals(name)
                          || f.getFileName().toString().startsWith(nested))
              .toList();
    }
    for (Path path : doomed) {
      Files.deleteIfExists(path);
    }
  }
}
