package dev.ner.benchmarks.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * A network to compare: an embedding, recurrent layers, a dense layer and a log-softmax.
 *
 * @param kind what sort of recurrent layers
 * @param directions 1, or 2 for layers that read each sentence both ways
 * @param layers how many recurrent layers stand on each other, 1 or 2
 */
record Stack(Kind kind, int directions, int layers) {

  /** The sorts of recurrent layers. */
  enum Kind {
    LSTM("LSTM", "Lstm", false),
    GRU("GRU", "Gru", true),
    RNN_TANH("RNN, tanh", "Tanh", false),
    RNN_RELU("RNN, ReLU", "Relu", false);

    private final String label;
    private final String model;
    private final boolean twoBiases;

    Kind(String label, String model, boolean twoBiases) {
      this.label = label;
      this.model = model;
      this.twoBiases = twoBiases;
    }

    /** As the table shows it. */
    String label() {
      return label;
    }

    /** Whether W·x and U·h have a bias each, as in libtorch, and not one for their sum. */
    boolean twoBiases() {
      return twoBiases;
    }
  }

  static List<Stack> all() {
    List<Stack> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int directions = 1; directions <= 2; directions++) {
        for (int layers = 1; layers <= 2; layers++) {
          all.add(new Stack(kind, directions, layers));
        }
      }
    }
    return all;
  }

  /** The name that the annotated model's generated classes begin with. */
  String model() {
    return "Stacks" + kind.model + (directions == 2 ? "Both" : "") + (layers == 2 ? "Twice" : "");
  }

  /** The recurrent layers' names in the order in which libtorch takes their weights. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (String field : List.of("first", "second").subList(0, layers)) {
      if (directions == 1) {
        paths.add(field);
      } else {
        paths.add(field + ".leftToRight");
        paths.add(field + ".rightToLeft");
      }
    }
    return paths;
  }
}
