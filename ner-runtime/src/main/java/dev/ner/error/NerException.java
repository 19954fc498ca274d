package dev.ner.error;

import java.util.List;
import java.util.stream.Collectors;

/** Mistakes that a user can mend; all those of a run together, each with its code. */
public class NerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Mistakes that were found by themselves. */
  public NerException(List<Problem> problems) {
    this(problems, null);
  }

  /** One mistake that was found by itself. */
  public NerException(Problem problem) {
    this(List.of(problem), null);
  }

  /** One mistake that shows in another exception. */
  public NerException(Problem problem, Throwable cause) {
    this(List.of(problem), cause);
  }

  private NerException(List<Problem> problems, Throwable cause) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
    this.problems = List.copyOf(problems);
  }

  /** The mistakes, in the order in which they were found; at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
