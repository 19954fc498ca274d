package dev.ner.train;

import dev.ner.network.Network;
import java.util.function.Supplier;

/**
 * Looks into a training without changing its course; called by the thread that trains.
 *
 * <p>A {@link TrainingListener} is told what a training comes to; an observer may look at how.
 */
public interface TrainingObserver {

  /** Looks at nothing. */
  TrainingObserver NONE =
      new TrainingObserver() {
        @Override
        public boolean reached(int epochs, Network network) {
          return true;
        }

        @Override
        public void stepping(int epoch, Supplier<double[]> norms, float scale) {}
      };

  /**
   * After so many epochs, 0 before the first.
   *
   * @param network as trained so far, its weights packed for both passes; siblings of it may be
   *     made, its weights must not be changed
   * @return whether the training goes on
   */
  boolean reached(int epochs, Network network);

  /**
   * Before an optimiser's step.
   *
   * @param epoch counted from 1
   * @param norms gives the Euclidean norm of each parameter's gradient before clipping, in the
   *     order of the layout; works it out when asked
   * @param scale what the gradient is multiplied by, below 1 where clipping acts
   */
  void stepping(int epoch, Supplier<double[]> norms, float scale);
}
