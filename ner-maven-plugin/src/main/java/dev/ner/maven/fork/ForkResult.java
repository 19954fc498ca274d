package dev.ner.maven.fork;

import java.util.List;

/**
 * How a forked JVM ended.
 *
 * @param exitCode its exit code
 * @param done whether it said that its work is finished
 * @param mistakes the user's mistakes that it found, without mere warnings
 * @param lastLines the last lines that were no events; a JVM that cannot start says so on either
 *     stream
 */
public record ForkResult(
    int exitCode, boolean done, List<ForkEvent.Mistake> mistakes, List<String> lastLines) {
  private static final int USER_MISTAKE = 2;

  public ForkResult {
    mistakes = List.copyOf(mistakes);
    lastLines = List.copyOf(lastLines);
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
