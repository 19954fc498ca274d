package dev.ner.maven.engine;

import dev.ner.maven.fork.ForkEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine needs to know of a project.
 *
 * @param baseDirectory folder of the POM, which relative corpus paths are relative to
 * @param classesDirectory {@code target/classes}
 * @param reportsDirectory {@code target/ner}
 * @param generatedSources where the annotation processor writes its Java
 * @param sourceRoots folders of Java sources, generated ones among them
 * @param classPath run-time class path, the project's own classes first
 * @param trainingArtifacts those of the class path whose classes train: ner-runtime and EJML
 * @param runtimeVersion version of ner-runtime on the class path, if it is there
 * @param properties values for {@code ${…}} in corpus paths
 */
public record ProjectFacts(
    Path baseDirectory,
    Path classesDirectory,
    Path reportsDirectory,
    Path generatedSources,
    List<Path> sourceRoots,
    List<Path> classPath,
    List<Path> trainingArtifacts,
    Optional<String> runtimeVersion,
    Map<String, String> properties) {
  private static final String MODELS = "META-INF/ner";

  public ProjectFacts {
    sourceRoots = List.copyOf(sourceRoots);
    classPath = List.copyOf(classPath);
    trainingArtifacts = List.copyOf(trainingArtifacts);
    properties = Map.copyOf(properties);
  }

  /** The folder that has one folder a model. */
  Path modelsDirectory() {
    return classesDirectory.resolve(MODELS);
  }

  /** A path as a user of the project would write it. */
  String shown(Path path) {
    return path.startsWith(baseDirectory) && !path.equals(baseDirectory)
        ? baseDirectory.relativize(path).toString().replace('\\', '/')
        : path.toString();
  }

  /** A mistake whose place is a path as a user of the project would write it. */
  ForkEvent.Mistake shown(ForkEvent.Mistake mistake) {
    String base = baseDirectory + File.separator;
    return mistake.place().startsWith(base)
        ? new ForkEvent.Mistake(
            mistake.warning(),
            mistake.code(),
            mistake.place().substring(base.length()).replace('\\', '/'),
            mistake.message())
        : mistake;
  }
}
