package dev.ner.benchmarks.interpreted;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Kernels;
import dev.ner.network.Initializer;
import dev.ner.network.Lookup;
import dev.ner.network.ParameterLayout;
import dev.ner.network.TableGradient;

/** The look-up of words: the first layer, which has no layer before it. */
final class InterpretedEmbedding extends InterpretedLayer {
  private int table;

  InterpretedEmbedding(String name, int width) {
    super(name, 0, width);
  }

  void declareTable(ParameterLayout.Builder layout, int offset, int vocabularySize) {
    table = offset;
    layout.table(name + ".table", vocabularySize, width, new Initializer.Normal(0.3f));
  }

  void forward(LaneBatch batch, float[] parameters) {
    Lookup.forward(parameters, table, width, batch, 0, output);
  }

  void backward(LaneBatch batch, TableGradient tableGradient) {
    Lookup.backward(gradient, width, batch, 0, tableGradient);
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
    throw new IllegalStateException("the first layer reads words");
  }

  @Override
  void backward(
      Kernels kernels, LaneBatch batch, InterpretedLayer before, float[] parameterGradient) {
    throw new IllegalStateException("the first layer reads words");
  }
}
