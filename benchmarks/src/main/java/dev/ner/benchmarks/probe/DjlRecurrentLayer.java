package dev.ner.benchmarks.probe;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.recurrent.GRU;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.nn.recurrent.RNN;
import ai.djl.nn.recurrent.RecurrentBlock;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;

/**
 * Tokens a second through libtorch's LSTM, GRU or tanh RNN, forward and backward with the gradient
 * of its input, by way of DJL.
 *
 * <p>In its favour: the input is time-major as libtorch wants it, the gradient that comes in is of
 * ones and needs no loss, and gradients accumulate, so that none has to be cleared.
 */
final class DjlRecurrentLayer {
  private DjlRecurrentLayer() {}

  public static void main(String[] arguments) {
    int inputs = Integer.parseInt(arguments[1]);
    int units = Integer.parseInt(arguments[2]);
    try (NDManager manager = NDManager.newBaseManager()) {
      RecurrentBlock layer = layer(arguments[0], units);
      Shape shape = new Shape(Batches.TIME, Batches.SENTENCES, inputs);
      layer.initialize(manager, DataType.FLOAT32, shape);
      for (Pair<String, Parameter> p : layer.getParameters()) {
        p.getValue().getArray().setRequiresGradient(true);
      }
      NDArray input = manager.randomNormal(shape);
      input.setRequiresGradient(true);
      ParameterStore store = new ParameterStore(manager, false);
      double seconds = Figures.medianSeconds(() -> step(manager, layer, store, input));
      Figures.report("value", Batches.TOKENS / seconds);
      checkGradients(layer, input);
      Figures.note(Engine.getInstance().toString().replaceAll("\\s+", " "));
    }
  }

  private static RecurrentBlock layer(String kind, int units) {
    return switch (kind) {
      case "Lstm" ->
          LSTM.builder().setStateSize(units).setNumLayers(1).optBatchFirst(false).build();
      case "Gru" -> GRU.builder().setStateSize(units).setNumLayers(1).optBatchFirst(false).build();
      case "Rnn" ->
          RNN.builder()
              .setActivation(RNN.Activation.TANH)
              .setStateSize(units)
              .setNumLayers(1)
              .optBatchFirst(false)
              .build();
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static void step(
      NDManager manager, RecurrentBlock layer, ParameterStore store, NDArray input) {
    try (NDManager scope = manager.newSubManager();
        GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDList output = layer.forward(store, new NDList(input), true);
      output.attach(scope);
      collector.backward(output.head());
    }
  }

  /** A gradient that is not there would make the comparison worthless. */
  private static void checkGradients(RecurrentBlock layer, NDArray input) {
    for (Pair<String, Parameter> p : layer.getParameters()) {
      check(p.getKey(), p.getValue().getArray());
    }
    check("input", input);
  }

  private static void check(String name, NDArray array) {
    NDArray gradient = array.getGradient();
    if (!gradient.getShape().equals(array.getShape()) || gradient.abs().sum().getFloat() == 0f) {
      throw new IllegalStateException("no gradient of " + name);
    }
  }
}
