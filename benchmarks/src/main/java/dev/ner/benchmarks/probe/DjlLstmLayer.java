package dev.ner.benchmarks.probe;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;

/**
 * Tokens a second through libtorch's LSTM, forward and backward with the gradient of its input, by
 * way of DJL.
 *
 * <p>In its favour: the input is time-major as libtorch wants it, the gradient that comes in is of
 * ones and needs no loss, and gradients accumulate, so that none has to be cleared.
 */
final class DjlLstmLayer {
  private DjlLstmLayer() {}

  public static void main(String[] arguments) {
    int inputs = Integer.parseInt(arguments[0]);
    int units = Integer.parseInt(arguments[1]);
    try (NDManager manager = NDManager.newBaseManager()) {
      LSTM lstm = LSTM.builder().setStateSize(units).setNumLayers(1).optBatchFirst(false).build();
      Shape shape = new Shape(Batches.TIME, Batches.SENTENCES, inputs);
      lstm.initialize(manager, DataType.FLOAT32, shape);
      for (Pair<String, Parameter> p : lstm.getParameters()) {
        p.getValue().getArray().setRequiresGradient(true);
      }
      NDArray input = manager.randomNormal(shape);
      input.setRequiresGradient(true);
      ParameterStore store = new ParameterStore(manager, false);
      double seconds = Figures.medianSeconds(() -> step(manager, lstm, store, input));
      Figures.report("value", Batches.TOKENS / seconds);
      checkGradients(lstm, input);
      Figures.note(Engine.getInstance().toString().replaceAll("\\s+", " "));
    }
  }

  private static void step(NDManager manager, LSTM lstm, ParameterStore store, NDArray input) {
    try (NDManager scope = manager.newSubManager();
        GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDList output = lstm.forward(store, new NDList(input), true);
      output.attach(scope);
      collector.backward(output.head());
    }
  }

  /** A gradient that is not there would make the comparison worthless. */
  private static void checkGradients(LSTM lstm, NDArray input) {
    for (Pair<String, Parameter> p : lstm.getParameters()) {
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
