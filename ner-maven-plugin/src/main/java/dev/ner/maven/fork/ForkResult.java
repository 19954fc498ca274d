package dev.ner.maven.fork;

import java.util.List;

/**
 * How a forked JVM ended.
 *
 * @param exitCode its exit code
 * @param done whether it said that its work is finished
 * @param mistakes the user's mistakes that it found, without mere warnings
 * @param lastErrors the last lines of its standard error
 */
public record ForkResult(
    int exitCode, boolean done, List<ForkEvent.Mistake> mistakes, List<String> lastErrors) {
  private static final int USER_MISTAKE = 2;

  public ForkResult {
    mistakes = List.copyOf(mistakes);
    lastErrors = List.copyOf(lastErrors);
  }

  /** Whether the work was done. */
  public boolean succeeded() {
    return exitCode == 0 && done;
  }

  /** Whether the work was refused because of mistakes that the user can mend. */
  public boolean refused() {
    return exitCode == USER_MISTAKE && !mistakes.isEmpty();
  }
}
