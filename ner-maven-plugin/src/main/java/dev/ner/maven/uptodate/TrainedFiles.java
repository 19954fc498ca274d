package dev.ner.maven.uptodate;

import java.nio.file.Path;

/**
 * The two files that a training gives.
 *
 * @param model the weights, {@code model.safetensors}
 * @param evaluation the evaluation, {@code evaluation.json}
 */
public record TrainedFiles(Path model, Path evaluation) {
  public static final String MODEL = "model.safetensors";
  public static final String EVALUATION = "evaluation.json";

  /** The two files under their names in a folder. */
  public static TrainedFiles in(Path folder) {
    return new TrainedFiles(folder.resolve(MODEL), folder.resolve(EVALUATION));
  }
}
