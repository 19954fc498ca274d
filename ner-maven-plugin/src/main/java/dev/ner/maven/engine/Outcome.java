package dev.ner.maven.engine;

import dev.ner.error.Problem;
import java.util.List;

/**
 * What a goal did with one model.
 *
 * @param modelClass binary name of the model class
 * @param gate what its quality gate misses; empty where it passes
 */
public record Outcome(String modelClass, Status status, List<Problem> gate) {
  public Outcome {
    gate = List.copyOf(gate);
  }
}
