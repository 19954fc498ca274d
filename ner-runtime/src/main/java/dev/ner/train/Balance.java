package dev.ner.train;

import dev.ner.evaluate.EntityScores;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Finds by how much the score of O is to be lowered, so that precision and recall are balanced as
 * F1 wants it.
 *
 * <p>A trained chain takes the more probable path. For F1 that is too cautious where entities are
 * hard to find: it is worth to predict one whose probability is above half the F1 that can be
 * reached (Lipton, Elkan and Narayanaswamy 2014). The validation split tells how much; of all
 * values whose F1 is within a standard error of the best one, the one that changes least is taken
 * (after Breiman et al. 1984), so that chance, and what is peculiar to the split, count for little.
 */
final class Balance {
  private static final double STEP = 0.25; // in nats
  private static final double FARTHEST = 3;
  private static final int UNSEEN = 3; // errors that may hide behind none: the rule of three

  /**
   * What was found.
   *
   * @param lowered what is to be subtracted from the score of O, in nats
   * @param before the entity F1 of the validation split without that
   * @param after the F1 with it
   */
  record Found(double lowered, double before, double after) {}

  private record Tried(double lowered, EntityScores scores) {
    private double f1() {
      return scores.f1();
    }
  }

  private Balance() {}

  /**
   * The best balance.
   *
   * @param tagging the scores of the validation split where the score of O is lowered by a number
   */
  static Found find(DoubleFunction<EntityScores> tagging) {
    Tried start = new Tried(0, tagging.apply(0));
    List<Tried> all = new ArrayList<>(List.of(start));
    Tried best = climb(tagging, STEP, start, all);
    best = climb(tagging, -STEP, best, all);
    double enough = best.f1() - standardError(best.scores());
    Tried chosen = best;
    for (Tried tried : all) {
      if (tried.f1() >= enough && Math.abs(tried.lowered()) < Math.abs(chosen.lowered())) {
        chosen = tried;
      }
    }
    return new Found(chosen.lowered(), start.f1(), chosen.f1());
  }

  /** Goes on in one direction until F1 has clearly fallen; the best so far. */
  private static Tried climb(
      DoubleFunction<EntityScores> tagging, double step, Tried start, List<Tried> all) {
    Tried best = start;
    for (double lowered = step; Math.abs(lowered) <= FARTHEST; lowered += step) {
      Tried tried = new Tried(lowered, tagging.apply(lowered));
      all.add(tried);
      if (tried.f1() > best.f1()) {
        best = tried;
      } else if (tried.f1() < best.f1() - standardError(best.scores())) {
        break;
      }
    }
    return best;
  }

  /**
   * The standard error of F1 by the delta method, where right entities and errors come as
   * independent rare events (Poisson). Of errors a few more are reckoned with than were seen, so
   * that a perfect score on a small split proves nothing.
   */
  static double standardError(EntityScores scores) {
    double correct = scores.correct();
    double sum = scores.gold() + scores.predicted();
    double errors = sum - 2 * correct + UNSEEN;
    return sum == 0 ? 0 : 2 * Math.sqrt(correct * errors * (correct + errors)) / (sum * sum);
  }
}
