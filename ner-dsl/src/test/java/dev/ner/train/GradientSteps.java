package dev.ner.train;

import dev.ner.network.Network;
import java.util.List;

/**
 * Optimiser steps on a network whose gradient the caller computes, for losses that {@link Trainer}
 * does not know. Summing, clipping and updating are the runtime's.
 */
public final class GradientSteps {
  private final Network network;
  private final Clipping clipping;
  private final Optimization optimization;
  private final List<GradientSlice> slices;

  /** Steps at a constant rate; packs the network's weights. */
  public GradientSteps(Network network, OptimizerSettings optimizer, Clipping clipping) {
    this.network = network;
    this.clipping = clipping;
    this.optimization =
        new Optimization(network.source(), Optimizers.of(optimizer), step -> 1, null);
    this.slices = GradientSlice.all(optimization, clipping.value());
    pack();
  }

  /** Takes a step from the gradient that {@link Network#backward} left; returns its norm. */
  public double step() {
    double squares = 0;
    double clipped = 0;
    for (GradientSlice slice : slices) {
      slice.sum(List.of(network), 1);
      squares += slice.squares();
      clipped += slice.clippedSquares();
    }
    optimization.beginStep();
    float factor = clipping.factor(Math.sqrt(clipped));
    slices.forEach(slice -> slice.update(factor));
    pack();
    return Math.sqrt(squares);
  }

  private void pack() {
    network.packForward();
    network.packBackward();
  }
}
