package dev.ner.benchmarks.agreement;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.recurrent.RNN;
import ai.djl.training.GradientCollector;
import dev.ner.network.Parameter;
import dev.ner.network.Parameters;
import java.util.Map;
import java.util.TreeMap;

/**
 * The other side: libtorch's recurrent layers by way of DJL, each sentence by itself, so that
 * nothing is padded.
 *
 * <p>libtorch has two biases where we have one; the second is zero.
 */
final class Libtorch {
  private final Stack stack;
  private final Task task;
  private final NDManager manager;
  private final Map<String, NDArray> parameters = new TreeMap<>();
  private final NDList weights = new NDList();

  /** A network of the same weights. */
  Libtorch(Stack stack, Task task, Parameters ours, NDManager manager) {
    this.stack = stack;
    this.task = task;
    this.manager = manager;
    for (Parameter p : ours.layout().parameters()) {
      boolean vector = p.name().endsWith("ias");
      Shape shape = vector ? new Shape(p.size()) : new Shape(p.rows(), p.columns());
      NDArray array = manager.create(ours.get(p.name()).data, shape);
      array.setRequiresGradient(true);
      parameters.put(p.name(), array);
    }
    for (String path : stack.paths()) {
      NDArray bias = parameters.get(path + ".bias");
      NDArray second = parameters.get(path + ".recurrentBias");
      weights.add(parameters.get(path + ".inputWeights"));
      weights.add(parameters.get(path + ".recurrentWeights"));
      weights.add(bias);
      weights.add(stack.kind().twoBiases() ? second : bias.zerosLike());
    }
  }

  /** Both passes. */
  Numbers compute(float[] lossWeights) {
    int tags = lossWeights.length / task.tokens();
    NDArray counts = manager.create(lossWeights, new Shape(task.tokens(), tags));
    NDList states = new NDList();
    NDList scores = new NDList();
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      for (int s = 0; s < task.sentences(); s++) {
        NDArray output = recurrent(sentence(s));
        states.add(output);
        scores.add(logProbabilities(output));
      }
      NDArray all = NDArrays.concat(scores);
      collector.backward(all.mul(counts).sum());
      Map<String, float[]> outputs = new TreeMap<>();
      outputs.put("recurrent output", NDArrays.concat(states).toFloatArray());
      outputs.put("log-probabilities", all.toFloatArray());
      return new Numbers(outputs, gradients());
    }
  }

  /** The vectors of a sentence's words, T×E. */
  private NDArray sentence(int number) {
    int first = task.row(number, 0);
    int end = first + task.lengths()[number];
    return parameters.get("words.table").get(new NDIndex("{}:{}", first, end));
  }

  /** The last recurrent layer's output, T×H or T×2H. */
  private NDArray recurrent(NDArray words) {
    NDArray input = words.expandDims(1); // T×1×E
    NDArrayEx functions = input.getNDArrayInternal();
    int layers = stack.layers();
    boolean both = stack.directions() == 2;
    long units = weights.get(1).getShape().get(1);
    NDArray state = manager.zeros(new Shape((long) layers * stack.directions(), 1, units));
    NDList result =
        switch (stack.kind()) {
          case LSTM ->
              functions.lstm(
                  input, new NDList(state, state), weights, true, layers, 0, true, both, false);
          case GRU -> functions.gru(input, state, weights, true, layers, 0, true, both, false);
          case RNN_TANH -> rnn(input, state, RNN.Activation.TANH);
          case RNN_RELU -> rnn(input, state, RNN.Activation.RELU);
        };
    return result.head().squeeze(1);
  }

  private NDList rnn(NDArray input, NDArray state, RNN.Activation activation) {
    boolean both = stack.directions() == 2;
    return input
        .getNDArrayInternal()
        .rnn(input, state, weights, true, stack.layers(), activation, 0, true, both, false);
  }

  private NDArray logProbabilities(NDArray states) {
    NDArray scores = states.matMul(parameters.get("scores.weights").transpose());
    return scores.add(parameters.get("scores.bias")).logSoftmax(1);
  }

  private Map<String, float[]> gradients() {
    Map<String, float[]> gradients = new TreeMap<>();
    parameters.forEach((name, array) -> gradients.put(name, array.getGradient().toFloatArray()));
    return gradients;
  }
}
