package dev.ner.benchmarks.probe;

import dev.ner.kernel.KernelsProvider;
import dev.ner.network.Network;

/**
 * Tokens a second through the generated recurrent layer of a model, forward and backward with the
 * gradient of its input.
 */
final class RecurrentLayer {
  private static final int WORDS = 1_000;
  private static final int TAGS = 3;

  private RecurrentLayer() {}

  public static void main(String[] arguments) {
    Network network = Models.network(arguments[0], WORDS, 1);
    var layer = new GeneratedLayer(network, "context", Batches.uniform(WORDS, TAGS, 1));
    Figures.report("value", Batches.TOKENS / Figures.medianSeconds(layer::step));
    Figures.note(KernelsProvider.reason());
  }
}
