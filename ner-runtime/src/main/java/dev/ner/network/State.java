package dev.ner.network;

import dev.ner.batch.LaneBatch;
import java.util.Arrays;

/**
 * The state that a recurrent layer carries from batch to batch: the leading panels of its state
 * buffers, one for each lane block.
 */
public final class State {
  private State() {}

  /**
   * Sets the initial state to zero.
   *
   * @param buffer Modified: panels of {@code units × lanes}, the first {@code blocks} being the
   *     initial state
   */
  public static void zero(LaneBatch batch, float[] buffer, int units) {
    Arrays.fill(buffer, 0, batch.blocks() * units * batch.lanes(), 0f);
  }

  /**
   * Sets the initial state to zero, unless the batch continues the one before.
   *
   * @param buffer Modified: panels of {@code units × lanes}, the first {@code blocks} being the
   *     initial state
   */
  public static void begin(LaneBatch batch, float[] buffer, int units) {
    if (!batch.continues()) {
      zero(batch, buffer, units);
    }
  }

  /**
   * Sets the state after a step to zero in lanes whose sentence has ended. For states without
   * bounds: there the padding of a short sentence could grow beyond all numbers beside a long one.
   *
   * @param buffer Modified: panels of {@code units × lanes} with the initial state in front
   */
  public static void clearEnded(LaneBatch batch, int step, float[] buffer, int units) {
    int lanes = batch.lanes();
    int first = batch.statePanelAfter(step);
    for (int lane = batch.panelCount(step) * lanes - 1; lane >= 0; lane--) {
      if (lane < batch.sentences() && batch.length(lane) > step) {
        return; // sentences stand longest first
      }
      int to = (first + lane / lanes) * units * lanes + lane % lanes;
      for (int unit = 0; unit < units; unit++) {
        buffer[to + unit * lanes] = 0f;
      }
    }
  }

  /**
   * Keeps each sentence's last state as the next batch's initial state, if there will be one.
   *
   * @param buffer Modified: the leading panels
   */
  public static void end(LaneBatch batch, float[] buffer, int units) {
    if (!batch.more()) {
      return;
    }
    int lanes = batch.lanes();
    for (int s = 0; s < batch.sentences(); s++) {
      int lane = s % lanes;
      int block = s / lanes;
      int last = batch.statePanelAfter(batch.length(s) - 1) + block;
      for (int unit = 0; unit < units; unit++) {
        buffer[(block * units + unit) * lanes + lane] =
            buffer[(last * units + unit) * lanes + lane];
      }
    }
  }
}
