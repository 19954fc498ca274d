package dev.ner.train;

import dev.ner.network.Network;

/**
 * Looks into a training without changing its course; called by the thread that trains.
 *
 * <p>A {@link TrainingListener} is told what a training comes to; an observer may look at how, and
 * may end it.
 */
public interface TrainingObserver {

  /**
   * After so many epochs, 0 before the first.
   *
   * @param last whether the training ends here, having had its epochs or lost its patience
   * @param network with the weights as the optimisers left them, averaged or not, packed for both
   *     passes; siblings of it may be made, its weights must not be changed
   * @return whether the training goes on
   */
  boolean reached(int epochs, boolean last, Network network);

  /**
   * Before an optimiser's step.
   *
   * @param epoch counted from 1
   */
  void stepping(int epoch, ParameterNorms norms);
}
