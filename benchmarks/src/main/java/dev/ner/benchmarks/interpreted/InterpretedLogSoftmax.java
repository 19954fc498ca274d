package dev.ner.benchmarks.interpreted;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Kernels;
import dev.ner.network.ParameterLayout;

/** {@code y = x − ln Σ exp(x)}; its input has no leading panels. */
final class InterpretedLogSoftmax extends InterpretedLayer {
  InterpretedLogSoftmax(String name, int width) {
    super(name, width, width);
  }

  @Override
  int declare(ParameterLayout.Builder layout, int offset) {
    return offset;
  }

  @Override
  void prepare(Kernels kernels) {}

  @Override
  void packForward(float[] parameters) {}

  @Override
  void packBackward(float[] parameters) {}

  @Override
  void forward(Kernels kernels, LaneBatch batch, InterpretedLayer before) {
    kernels.logSoftmaxForward(width, before.output, output, batch.panels(), batch.lanes());
  }

  @Override
  void backward(
      Kernels kernels, LaneBatch batch, InterpretedLayer before, float[] parameterGradient) {
    kernels.logSoftmaxBackward(width, output, gradient, before.gradient, batch.panels());
  }
}
