package dev.ner.maven.tune;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A candidate with the results of its runs.
 *
 * @param candidate what was tried
 * @param runs one for each seed, at least one
 */
public record Standing(Candidate candidate, List<RunResult> runs) {

  public Standing {
    runs = List.copyOf(runs);
  }

  /** Whether every run came to weights that could be evaluated. */
  public boolean isComplete() {
    return runs.stream().noneMatch(RunResult::hasFailed);
  }

  /** Why the first of its failed runs failed; empty where none did. */
  public String failure() {
    return runs.stream()
        .filter(RunResult::hasFailed)
        .map(RunResult::failure)
        .findFirst()
        .orElse("");
  }

  /** Mean entity F1 over the seeds. */
  public double f1() {
    return mean(RunResult::f1);
  }

  /** Mean token accuracy over the seeds. */
  public double accuracy() {
    return mean(RunResult::accuracy);
  }

  /** Mean time of a run. */
  public double seconds() {
    return mean(RunResult::seconds);
  }

  /** Highest entity F1 less lowest: what a seed alone can change. */
  public double spread() {
    return highest() - lowest();
  }

  public double lowest() {
    return runs.stream().mapToDouble(RunResult::f1).min().orElse(0);
  }

  public double highest() {
    return runs.stream().mapToDouble(RunResult::f1).max().orElse(0);
  }

  private double mean(ToDoubleFunction<RunResult> measure) {
    return runs.stream().mapToDouble(measure).average().orElse(0);
  }
}
