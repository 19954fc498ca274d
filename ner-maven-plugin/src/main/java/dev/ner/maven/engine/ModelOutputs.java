package dev.ner.maven.engine;

import dev.ner.gradients.GradientsJson;
import dev.ner.maven.uptodate.TrainedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The places of one model's files: what goes into the jar, and what stays in {@code target/ner}.
 *
 * @param resources {@code META-INF/ner/<binary class name>} among the classes
 * @param reports {@code target/ner/<binary class name>}
 */
record ModelOutputs(Path resources, Path reports) {
  static final String DESCRIPTION = "description.json";
  static final String PROVENANCE = "provenance.json";

  static ModelOutputs of(ProjectFacts project, String modelClass) {
    return new ModelOutputs(
        project.modelsDirectory().resolve(modelClass),
        project.reportsDirectory().resolve(modelClass));
  }

  Path description() {
    return resources.resolve(DESCRIPTION);
  }

  Path model() {
    return resources.resolve(TrainedFiles.MODEL);
  }

  Path provenance() {
    return resources.resolve(PROVENANCE);
  }

  Path evaluation() {
    return reports.resolve(TrainedFiles.EVALUATION);
  }

  /** What shares of the training sentences are worth. */
  Path curve() {
    return reports.resolve("curve.json");
  }

  Path gradients() {
    return reports.resolve(GradientsJson.NAME);
  }

  Path gradientsPage() {
    return reports.resolve("gradients.html");
  }

  /** The report of the last finished search for settings. */
  Path tuning() {
    return reports.resolve("tune.json");
  }

  Path tuningLog() {
    return reports.resolve("tune.log");
  }

  /** The folder of a search's finished runs. */
  Path tuningRuns() {
    return reports.resolve("tune");
  }

  Path log() {
    return reports.resolve("training.log");
  }

  Path stamp() {
    return reports.resolve("stamp.properties");
  }

  /**
   * Forgets the last training. What goes first is what says that the rest is whole, so that a build
   * which is killed in between leaves nothing that looks finished.
   */
  void deleteTrained() throws IOException {
    Files.deleteIfExists(stamp());
    Files.deleteIfExists(model());
    Files.deleteIfExists(provenance());
    Files.deleteIfExists(evaluation());
  }
}
