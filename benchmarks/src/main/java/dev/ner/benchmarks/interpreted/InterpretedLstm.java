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
  private PackedWeights inputTransposed;
  private PackedWeights recurrentTransposed;
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
    packed = PackedWeights.allocate(kernels, GATES * width, inputWidth + width);
    inputTransposed = PackedWeights.allocate(kernels, inputWidth, GATES * width);
    recurrentTransposed = PackedWeights.allocate(kernels, width, GATES * width);
  }

  @Override
  void packForward(float[] parameters) {
    Packing.stackLstm(parameters, bias, inputWeights, inputWidth, recurrentWeights, width, packed);
  }

  @Override
  void packBackward(float[] parameters) {
    Packing.transpose(parameters, inputWeights, GATES * width, GATES, inputWidth, inputTransposed);
    Packing.transpose(
        parameters, recurrentWeights, GATES * width, GATES, width, recurrentTransposed);
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
    for (int step = batch.steps() - 1; step >= 0; step--) {
      int panel = batch.firstPanel(step);
      int panels = batch.panelCount(step);
      int previous = batch.statePanelBefore(step);
      kernels.lstmBackward(
          width, gates, panel, cell, cellTanh, previous, gradient, cellGradient, panels);
      if (step > 0) {
        kernels.multiplyAdd(
            recurrentTransposed,
            width,
            gates,
            panel,
            GATES * width,
            gradient,
            batch.firstPanel(step - 1),
            panels);
      }
    }
    parameterGradients(kernels, batch, before, parameterGradient);
    Arrays.fill(before.gradient, 0, batch.panels() * inputWidth * Lanes.COUNT, 0f);
    kernels.multiplyAdd(
        inputTransposed, inputWidth, gates, 0, GATES * width, before.gradient, 0, batch.panels());
  }

  private void parameterGradients(
      Kernels kernels, LaneBatch batch, InterpretedLayer before, float[] parameterGradient) {
    int rows = GATES * width;
    int panels = batch.panels();
    kernels.weightGradient(
        gates,
        rows,
        GATES,
        before.output,
        null,
        before.leading(batch),
        inputWidth,
        panels,
        parameterGradient,
        inputWeights);
    kernels.weightGradient(
        gates,
        rows,
        GATES,
        output,
        batch.statePanelsBefore(),
        0,
        width,
        panels,
        parameterGradient,
        recurrentWeights);
    kernels.biasGradient(gates, rows, GATES, panels, parameterGradient, bias);
  }
}
