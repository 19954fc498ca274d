package dev.ner.network;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Kernels;
import dev.ner.kernel.Lanes;
import dev.ner.kernel.PackedWeights;
import dev.ner.kernel.Packing;
import java.util.Arrays;

/**
 * An LSTM over the characters of words, which stand in lanes as sentences do: the same steps as
 * those of a network's LSTM, from state zero.
 */
final class WordLstm {
  private static final int GATES = 4;

  private final Kernels kernels;
  private final float[] parameters;
  private final int units;
  private final int embedding;
  private final int inputWeights;
  private final int recurrentWeights;
  private final int bias;
  private final PackedWeights packed;
  private final PackedWeights transposed;

  private float[] inputs = {}; // x, N×E
  private float[] gates = {}; // i, f, g, o of each unit, N×4H; going back, da
  private float[] cell = {}; // c, N×H behind the initial state
  private float[] cellTanh = {}; // tanh(c), N×H
  private float[] states = {}; // h, N×H behind the initial state
  private float[] inputGradient = {};
  private float[] cellGradient = {};
  private float[] stateGradients = {};

  /**
   * An LSTM.
   *
   * @param places of the input weights, the recurrent weights and the bias
   */
  WordLstm(Kernels kernels, float[] parameters, int units, int embedding, int[] places) {
    this(
        kernels,
        parameters,
        units,
        embedding,
        places,
        PackedWeights.allocate(kernels, GATES * units, 1 + embedding + units),
        PackedWeights.allocate(kernels, embedding + units, GATES * units));
  }

  private WordLstm(
      Kernels kernels,
      float[] parameters,
      int units,
      int embedding,
      int[] places,
      PackedWeights packed,
      PackedWeights transposed) {
    this.kernels = kernels;
    this.parameters = parameters;
    this.units = units;
    this.embedding = embedding;
    this.inputWeights = places[0];
    this.recurrentWeights = places[1];
    this.bias = places[2];
    this.packed = packed;
    this.transposed = transposed;
  }

  /** One that shares the weights and serves another thread. */
  WordLstm sibling(Kernels others) {
    int[] places = {inputWeights, recurrentWeights, bias};
    return new WordLstm(others, parameters, units, embedding, places, packed, transposed);
  }

  void packForward() {
    Packing.stackLstm(parameters, bias, inputWeights, embedding, recurrentWeights, units, packed);
  }

  void packBackward() {
    int rows = GATES * units;
    Packing.transpose(parameters, inputWeights, rows, GATES, embedding, transposed, 0);
    Packing.transpose(parameters, recurrentWeights, rows, GATES, units, transposed, embedding);
  }

  /** The states: panels of H × 16, the initial state of each block first. */
  float[] states() {
    return states;
  }

  /** Their gradients, in the same places. */
  float[] stateGradients() {
    return stateGradients;
  }

  /** The gradient of the characters' vectors: panels of E × 16. */
  float[] inputGradient() {
    return inputGradient;
  }

  /**
   * Computes the states behind each character.
   *
   * @param table the place of the characters' table
   * @param channel of the words, with rows of that table
   */
  void forward(LaneBatch words, int table, int channel) {
    int all = words.panels();
    inputs = reserve(inputs, all, embedding);
    gates = reserve(gates, all, GATES * units);
    cellTanh = reserve(cellTanh, all, units);
    cell = reserve(cell, words.blocks() + all, units);
    states = reserve(states, words.blocks() + all, units);
    Lookup.forward(parameters, table, embedding, words, channel, inputs);
    State.zero(words, cell, units);
    State.zero(words, states, units);
    for (int step = 0; step < words.steps(); step++) {
      int panel = words.firstPanel(step);
      int panels = words.panelCount(step);
      int before = words.statePanelBefore(step);
      int after = words.statePanelAfter(step);
      kernels.affine(
          packed,
          GATES * units,
          inputs,
          panel,
          embedding,
          states,
          before,
          units,
          gates,
          panel,
          panels,
          Lanes.COUNT);
      kernels.lstmForward(
          units, gates, panel, cell, cellTanh, states, before, after, panels, Lanes.COUNT);
    }
  }

  /** Sets all gradients to zero. */
  void beginBackward(LaneBatch words) {
    int all = words.panels();
    inputGradient = reserve(inputGradient, all, embedding);
    stateGradients = reserve(stateGradients, words.blocks() + all, units);
    cellGradient = reserve(cellGradient, words.blocks(), units);
    Arrays.fill(inputGradient, 0, all * embedding * Lanes.COUNT, 0f);
    Arrays.fill(stateGradients, 0, (words.blocks() + all) * units * Lanes.COUNT, 0f);
    Arrays.fill(cellGradient, 0, words.blocks() * units * Lanes.COUNT, 0f);
  }

  /**
   * Goes back from the states' gradients.
   *
   * @param gradient Modified, of the dense parameters
   */
  void backward(LaneBatch words, float[] gradient) {
    for (int step = words.steps() - 1; step >= 0; step--) {
      int panel = words.firstPanel(step);
      int panels = words.panelCount(step);
      int before = words.statePanelBefore(step);
      int after = words.statePanelAfter(step);
      kernels.lstmBackward(
          units, gates, panel, cell, cellTanh, before, after, stateGradients, cellGradient, panels);
      kernels.inputGradient(
          transposed,
          gates,
          GATES * units,
          panel,
          inputGradient,
          panel,
          embedding,
          stateGradients,
          before,
          units,
          panels);
    }
    kernels.weightGradient(
        gates,
        GATES * units,
        GATES,
        inputs,
        0,
        embedding,
        states,
        words.statePanelsBefore(),
        units,
        words.panels(),
        gradient,
        bias,
        inputWeights,
        recurrentWeights);
  }

  /** With room to spare, since batches of one size differ in how many distinct words they have. */
  private static float[] reserve(float[] buffer, int panels, int width) {
    long needed = (long) panels * width * Lanes.COUNT;
    return needed <= buffer.length
        ? buffer
        : new float[Math.toIntExact(Math.min(needed + needed / 2, Integer.MAX_VALUE - 16))];
  }
}
