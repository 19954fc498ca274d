package dev.ner.network;

import dev.ner.batch.LaneBatch;

/**
 * Moves activations and gradients from one buffer of panels to another, where a network's layers
 * are not one chain.
 *
 * <p>Panels are those of a batch, {@code width × lanes}; a first panel is the one of step 0, block
 * 0. Rows are units. A sentence in reverse has its last token at step 0; lanes stay as they are
 * where they are idle.
 */
public final class Panels {
  private Panels() {}

  /** {@code to = from}, all panels. */
  public static void copy(
      LaneBatch batch, float[] from, int fromPanel, float[] to, int toPanel, int width) {
    int size = width * batch.lanes();
    System.arraycopy(from, fromPanel * size, to, toPanel * size, batch.panels() * size);
  }

  /** {@code to += from}, all panels. */
  public static void add(
      LaneBatch batch, float[] from, int fromPanel, float[] to, int toPanel, int width) {
    int size = width * batch.lanes();
    add(from, fromPanel * size, to, toPanel * size, batch.panels() * size);
  }

  private static void add(float[] from, int fromFirst, float[] to, int toFirst, int count) {
    for (int i = 0; i < count; i++) {
      to[toFirst + i] += from[fromFirst + i];
    }
  }

  /** Puts panels into the rows from {@code row} of wider panels, which begin at panel 0. */
  public static void copyRows(
      LaneBatch batch, float[] from, int fromPanel, int width, float[] to, int toWidth, int row) {
    int lanes = batch.lanes();
    for (int panel = 0; panel < batch.panels(); panel++) {
      int at = (panel * toWidth + row) * lanes;
      System.arraycopy(from, (fromPanel + panel) * width * lanes, to, at, width * lanes);
    }
  }

  /** Adds the rows from {@code row} of wider panels, which begin at panel 0, to panels. */
  public static void addRows(
      LaneBatch batch, float[] from, int fromWidth, int row, float[] to, int toPanel, int width) {
    int lanes = batch.lanes();
    for (int panel = 0; panel < batch.panels(); panel++) {
      int at = (panel * fromWidth + row) * lanes;
      add(from, at, to, (toPanel + panel) * width * lanes, width * lanes);
    }
  }

  /** As {@link #copyRows}, each sentence in reverse. */
  public static void copyReversed(
      LaneBatch batch, float[] from, int fromPanel, int width, float[] to, int toWidth, int row) {
    int lanes = batch.lanes();
    for (int step = 0; step < batch.steps(); step++) {
      for (int block = 0; block < batch.panelCount(step); block++) {
        int at = ((batch.firstPanel(step) + block) * toWidth + row) * lanes;
        int common = commonSource(batch, block, step);
        if (common >= 0) {
          int source = fromPanel + batch.firstPanel(common) + block;
          System.arraycopy(from, source * width * lanes, to, at, width * lanes);
          continue;
        }
        for (int lane = 0; lane < lanes; lane++) {
          int source = fromPanel + batch.firstPanel(source(batch, block, lane, step)) + block;
          int f = source * width * lanes + lane;
          for (int i = lane; i < width * lanes; i += lanes, f += lanes) {
            to[at + i] = from[f];
          }
        }
      }
    }
  }

  /** As {@link #addRows}, each sentence in reverse. */
  public static void addReversed(
      LaneBatch batch, float[] from, int fromWidth, int row, float[] to, int toPanel, int width) {
    int lanes = batch.lanes();
    for (int step = 0; step < batch.steps(); step++) {
      for (int block = 0; block < batch.panelCount(step); block++) {
        int at = (toPanel + batch.firstPanel(step) + block) * width * lanes;
        int common = commonSource(batch, block, step);
        if (common >= 0) {
          int source = batch.firstPanel(common) + block;
          add(from, (source * fromWidth + row) * lanes, to, at, width * lanes);
          continue;
        }
        for (int lane = 0; lane < lanes; lane++) {
          int source = batch.firstPanel(source(batch, block, lane, step)) + block;
          int f = (source * fromWidth + row) * lanes + lane;
          for (int i = lane; i < width * lanes; i += lanes, f += lanes) {
            to[at + i] += from[f];
          }
        }
      }
    }
  }

  /** The step that a lane's token comes from. */
  private static int source(LaneBatch batch, int block, int lane, int step) {
    int sentence = block * batch.lanes() + lane;
    int length = sentence < batch.sentences() ? batch.length(sentence) : 0;
    return step < length ? length - 1 - step : step;
  }

  /** The step that the tokens of all lanes come from; −1 where they come from several. */
  private static int commonSource(LaneBatch batch, int block, int step) {
    int first = source(batch, block, 0, step);
    for (int lane = 1; lane < batch.lanes(); lane++) {
      if (source(batch, block, lane, step) != first) {
        return -1;
      }
    }
    return first;
  }
}
