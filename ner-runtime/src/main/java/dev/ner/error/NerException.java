package dev.ner.error;

import java.util.List;
import java.util.stream.Collectors;

/** Mistakes that a user can mend; all those of a run together, each with its code. */
public class NerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public NerException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public NerException(Problem problem) {
    this(List.of(problem));
  }

  public NerException(Problem problem, Throwable cause) {
    this(List.of(problem));
    initCause(cause);
  }

  /** The mistakes, in the order in which they were found; at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
