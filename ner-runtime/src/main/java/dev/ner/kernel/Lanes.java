package dev.ner.kernel;

/**
 * The layout of activations: lane blocks.
 *
 * <p>The sentences of a batch are sorted by length and cut into blocks of {@link #COUNT} sentences,
 * the lanes. At each time step a block has one <em>panel</em>: {@code width × COUNT} numbers, unit
 * by unit, so that the values of one unit for all sentences of the block stand side by side.
 * Element (unit u, lane l) of panel p of a buffer of a given width is at {@code (p · width + u) ·
 * COUNT + l}. Panels are ordered by time step, then by block. Longer sentences come first, so the
 * blocks that still have tokens at a step are the first ones, and their panels are consecutive.
 *
 * <p>Lanes whose sentence has ended hold finite numbers that nothing reads; their gradients are
 * zero.
 *
 * <p>A sentence that is tagged alone would leave fifteen lanes idle. Its batch has panels of one
 * lane: a panel is then {@code width} numbers, and the kernels go across units instead of lanes.
 */
public final class Lanes {
  /** The number of sentences in a block, and of the lanes of its panels. */
  public static final int COUNT = 16;

  private Lanes() {}
}
