package dev.ner.maven.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The candidates of a search, best first.
 *
 * <p>Better is the higher mean entity F1 on the validation split, of equal ones the higher mean
 * token accuracy, of equal ones the candidate that was listed earlier. One with a failed run stands
 * behind all others, since nobody wants settings that fail with some seeds.
 *
 * @param standings all candidates, the best one first
 */
public record Ranking(List<Standing> standings) {

  public Ranking {
    standings = List.copyOf(standings);
  }

  /** The ranking of candidates in the order in which they were listed. */
  public static Ranking of(List<Standing> listed) {
    List<Standing> sorted = new ArrayList<>(listed);
    sorted.sort(
        Comparator.comparing(Standing::isComplete)
            .thenComparingDouble(Standing::f1)
            .thenComparingDouble(Standing::accuracy)
            .reversed()); // which keeps the order of equal ones
    return new Ranking(sorted);
  }

  public Standing best() {
    return standings.get(0);
  }

  /** The best one of the others; empty if there is none that can be compared. */
  public Optional<Standing> runnerUp() {
    return standings.stream().skip(1).findFirst().filter(Standing::isComplete);
  }

  /** By how much the best is better than the runner-up, in mean entity F1. */
  public double lead() {
    return runnerUp().map(other -> best().f1() - other.f1()).orElse(0.0);
  }

  /** The larger spread over seeds of the best and the runner-up. */
  public double spread() {
    return Math.max(best().spread(), runnerUp().map(Standing::spread).orElse(0.0));
  }

  /** Whether the best is better than the runner-up by more than seeds alone can do. */
  public boolean isClear() {
    return runnerUp().isPresent() && best().runs().size() > 1 && lead() > spread();
  }

  /** How many of the others are no further behind the best than the spread over seeds. */
  public long alike() {
    return standings.stream()
        .skip(1)
        .filter(Standing::isComplete)
        .filter(other -> best().f1() - other.f1() <= Math.max(best().spread(), other.spread()))
        .count();
  }
}
