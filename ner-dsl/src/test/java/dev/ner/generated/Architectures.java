package dev.ner.generated;

import java.util.List;
import java.util.Random;

/** The compositions of layers that are tested. */
final class Architectures {
  private Architectures() {}

  static List<Architecture> all(Random random) {
    return List.of(
        Architecture.random("Plain", random, "Embedding"),
        Architecture.random("Single", random, "Embedding", "LSTM"),
        Architecture.random("Stacked", random, "Embedding", "LSTM", "LSTM"),
        Architecture.random("Between", random, "Embedding", "LSTM", "Dense", "LSTM"),
        Architecture.random("Mixed", random, "Embedding", "Dense", "LSTM", "LSTM", "Dense"));
  }
}
