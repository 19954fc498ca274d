package dev.ner.benchmarks.interpreted;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Kernels;
import dev.ner.kernel.Lanes;
import dev.ner.network.ParameterLayout;
import java.util.Arrays;

/** A layer of an {@link InterpretedNetwork}: widths and places are fields. */
abstract class InterpretedLayer {
  final String name;
  final int inputWidth;
  final int width;

  /** The output: panels of width × 16, behind {@link #leading} panels. */
  float[] output = {};

  /** The output's gradient, in panels of the same number. */
  float[] gradient = {};

  InterpretedLayer(String name, int inputWidth, int width) {
    this.name = name;
    this.inputWidth = inputWidth;
    this.width = width;
  }

  /** The number of panels in front of the output. */
  int leading(LaneBatch batch) {
    return 0;
  }

  /** Adds the layer's dense parameters at {@code offset}; returns the place after them. */
  abstract int declare(ParameterLayout.Builder layout, int offset);

  /** Makes room for packed weights. */
  abstract void prepare(Kernels kernels);

  abstract void packForward(float[] parameters);

  abstract void packBackward(float[] parameters);

  void reserveForward(LaneBatch batch) {
    output = grown(output, leading(batch) + batch.panels(), width);
  }

  void reserveBackward(LaneBatch batch) {
    gradient = grown(gradient, leading(batch) + batch.panels(), width);
  }

  final void clearGradient(LaneBatch batch) {
    Arrays.fill(gradient, 0, (leading(batch) + batch.panels()) * width * Lanes.COUNT, 0f);
  }

  abstract void forward(Kernels kernels, LaneBatch batch, InterpretedLayer before);

  /**
   * From this layer's gradient to that of the layer before and those of the parameters.
   *
   * @param parameterGradient Modified: the gradient of the dense parameters
   */
  abstract void backward(
      Kernels kernels, LaneBatch batch, InterpretedLayer before, float[] parameterGradient);

  static float[] grown(float[] buffer, int panels, int width) {
    int needed = panels * width * Lanes.COUNT;
    return needed <= buffer.length ? buffer : new float[Math.max(needed, buffer.length * 3 / 2)];
  }
}
