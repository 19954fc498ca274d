package dev.ner.benchmarks.interpreted;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Kernels;
import dev.ner.kernel.PackedWeights;
import dev.ner.kernel.Packing;
import dev.ner.network.Initializer;
import dev.ner.network.ParameterLayout;

/** {@code y = W·x + b}. */
final class InterpretedDense extends InterpretedLayer {
  private int weights;
  private int bias;
  private PackedWeights packed;
  private PackedWeights transposed;

  InterpretedDense(String name, int inputWidth, int width) {
    super(name, inputWidth, width);
  }

  @Override
  int declare(ParameterLayout.Builder layout, int offset) {
    weights = offset;
    bias = weights + width * inputWidth;
    layout.dense(name + ".weights", weights, width, inputWidth, new Initializer.GlorotUniform(1));
    layout.dense(name + ".bias", bias, 1, width, new Initializer.Zero());
    return bias + width;
  }

  @Override
  void prepare(Kernels kernels) {
    packed = PackedWeights.allocate(kernels, width, 1 + inputWidth);
    transposed = PackedWeights.allocate(kernels, inputWidth, width);
  }

  @Override
  void packForward(float[] parameters) {
    Packing.stack(parameters, bias, weights, width, inputWidth, packed);
  }

  @Override
  void packBackward(float[] parameters) {
    Packing.transpose(parameters, weights, width, 1, inputWidth, transposed, 0);
  }

  @Override
  void forward(Kernels kernels, LaneBatch batch, InterpretedLayer before) {
    kernels.affine(
        packed,
        width,
        before.output,
        before.leading(batch),
        inputWidth,
        before.output,
        0,
        0,
        output,
        0,
        batch.panels(),
        batch.lanes());
  }

  @Override
  void backward(
      Kernels kernels, LaneBatch batch, InterpretedLayer before, float[] parameterGradient) {
    kernels.weightGradient(
        gradient,
        width,
        1,
        before.output,
        before.leading(batch),
        inputWidth,
        before.output,
        null,
        0,
        batch.panels(),
        parameterGradient,
        bias,
        weights,
        0);
    before.clearGradient(batch);
    kernels.inputGradient(
        transposed,
        gradient,
        width,
        0,
        before.gradient,
        before.leading(batch),
        inputWidth,
        before.gradient,
        0,
        0,
        batch.panels());
  }
}
