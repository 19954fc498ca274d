package dev.ner.network;

import dev.ner.input.InputLayer;
import dev.ner.input.WordForm;
import java.util.List;

/** Makes the generated network of a model; generated code implements it. */
public interface NetworkFactory {

  /**
   * The parameters of the network.
   *
   * @param rows the number of rows of each table, in the order of {@link #inputs()}
   */
  ParameterLayout layout(int... rows);

  /**
   * The input layers, each of which has a channel of a batch and a table; one embedding of words.
   */
  default List<InputLayer> inputs() {
    return List.of(new InputLayer.Words("words", WordForm.EXACT, 0));
  }

  /** A network over the given parameters, which it shares; their layout is {@link #layout}'s. */
  Network create(Parameters parameters);
}
