package dev.ner.benchmarks.probe;

import dev.ner.network.Initialization;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.Parameters;

/** The generated networks of the annotated models. */
public final class Models {
  private static final String PACKAGE = "dev.ner.benchmarks.model.";

  private Models() {}

  /** The definition of an annotated model of this module, by its simple name. */
  public static ModelDefinition definition(String model) {
    try {
      Class<?> tagger = Class.forName(PACKAGE + model + "Tagger");
      return (ModelDefinition) tagger.getMethod("definition").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no generated tagger of " + model, e);
    }
  }

  /** A generated network with initial weights, its weights packed for both directions. */
  public static Network network(String model, int vocabularySize, long seed) {
    ModelDefinition definition = definition(model);
    Parameters parameters = new Parameters(definition.network().layout(vocabularySize));
    Initialization.fill(parameters, seed);
    Network network = definition.network().create(parameters);
    network.packForward();
    network.packBackward();
    return network;
  }
}
