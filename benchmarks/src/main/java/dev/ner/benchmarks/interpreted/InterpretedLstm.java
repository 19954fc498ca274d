package dev.ner.benchmarks.interpreted;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Kernels;
import dev.ner.kernel.Lanes;
import dev.ner.kernel.PackedWeights;
import dev.ner.kernel.Packing;
import dev.ner.network.Initializer;
import dev.ner.network.ParameterLayout;
import dev.ner.network.State;
import java.util.Arrays;

/** An LSTM; what it computes is documented at the kernels. */
final class InterpretedLstm extends InterpretedLayer {
  private static final int GATES = 4;

  private int inputWeights;
  private int recurrentWeights;
  private int bias;
  private PackedWeights packed;
  private PackedWeights transposed;
  private float[] gates = {};
  private float[] cell = {};
  private float[] cellTanh = {};
  private float[] cellGradient = {};

  InterpretedLstm(String name, int inputWidth, int width) {
    super(name, inputWidth, width);
  }

  @Override
  int leading(LaneBatch batch) {
    return batch.blocks();
  }

  @Override
  int declare(ParameterLayout.Builder layout, int offset) {
    int rows = GATES * width;
    inputWeights = offset;
    recurrentWeights = inputWeights + rows * inputWidth;
    bias = recurrentWeights + rows * width;
    layout.dense(
        name + ".inputWeights",
        inputWeights,
        rows,
        inputWidth,
        new Initializer.GlorotUniform(GATES));
    layout.dense(
        name + ".recurrentWeights",
        recurrentWeights,
        rows,
        width,
        new Initializer.Orthogonal(GATES));
    layout.dense(name + ".bias", bias, 1, rows, new Initializer.LstmBias(1f));
    return bias + rows;
  }

  @Override
  void prepare(Kernels kernels) {
    packed = PackedWeights.allocate(kernels, GATES * width, 1 + inputWidth + width);
    transposed = PackedWeights.allocate(kernels, inputWidth + width, GATES * width);
  }

  @Override
  void packForward(float[] parameters) {
    Packing.stackLstm(parameters, bias, inputWeights, inputWidth, recurrentWeights, width, packed);
  }

  @Override
  void packBackward(float[] parameters) {
    int rows = GATES * width;
    Packing.transpose(parameters, inputWeights, rows, GATES, inputWidth, transposed, 0);
    Packing.transpose(parameters, recurrentWeights, rows, GATES, width, transposed, inputWidth);
  }

  @Override
  void reserveForward(LaneBatch batch) {
    super.reserveForward(batch);
    gates = grown(gates, batch.panels(), GATES * width);
    cell = grown(cell, batch.blocks() + batch.panels(), width);
    cellTanh = grown(cellTanh, batch.panels(), width);
  }

  @Override
  void reserveBackward(LaneBatch batch) {
    super.reserveBackward(batch);
    cellGradient = grown(cellGradient, batch.blocks(), width);
  }

  @Override
  void forward(Kernels kernels, LaneBatch batch, InterpretedLayer before) {
    State.begin(batch, cell, width);
    State.begin(batch, output, width);
    for (int step = 0; step < batch.steps(); step++) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int previous = batch.statePanelBefore(step);
      int next = batch.statePanelAfter(step);
      kernels.affine(
          packed,
          GATES * width,
          before.output,
          before.leading(batch) + panel,
          inputWidth,
          output,
          previous,
          width,
          gates,
          panel,
          panels,
          batch.lanes());
      kernels.lstmForward(
          width, gates, panel, cell, cellTanh, output, previous, next, panels, batch.lanes());
    }
    State.end(batch, cell, width);
    State.end(batch, output, width);
  }

  @Override
  void backward(
      Kernels kernels, LaneBatch batch, InterpretedLayer before, float[] parameterGradient) {
    Arrays.fill(cellGradient, 0, batch.blocks() * width * Lanes.COUNT, 0f);
    before.clearGradient(batch);
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int previous = batch.statePanelBefore(step);
      int next = batch.statePanelAfter(step);
      kernels.lstmBackward(
          width, gates, panel, cell, cellTanh, previous, next, gradient, cellGradient, panels);
      kernels.inputGradient(
          transposed,
          gates,
          GATES * width,
          panel,
          before.gradient,
          before.leading(batch) + panel,
          inputWidth,
          gradient,
          previous,
          width,
          panels);
    }
    kernels.weightGradient(
        gates,
        GATES * width,
        GATES,
        before.output,
        before.leading(batch),
        inputWidth,
        output,
        batch.statePanelsBefore(),
        width,
        batch.panels(),
        parameterGradient,
        bias,
        inputWeights,
        recurrentWeights);
  }
}
