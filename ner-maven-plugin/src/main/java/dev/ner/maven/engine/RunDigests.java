package dev.ner.maven.engine;

import dev.ner.maven.uptodate.Digests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The digests of one run: models often share their corpus, and always the classes that train. */
final class RunDigests {
  private final Map<Path, String> files = new HashMap<>();
  private final List<Path> trainingArtifacts;
  private String trainingClasses;

  RunDigests(ProjectFacts project) {
    this.trainingArtifacts = project.trainingArtifacts();
  }

  String ofFile(Path file) throws IOException {
    String digest = files.get(file);
    if (digest == null) {
      digest = Digests.ofFile(file);
      files.put(file, digest);
    }
    return digest;
  }

  String ofTrainingClasses() throws IOException {
    if (trainingClasses == null) {
      trainingClasses = Digests.ofClasses(trainingArtifacts);
    }
    return trainingClasses;
  }
}
