package dev.ner.network;

/** Makes the generated network of a model; generated code implements it. */
public interface NetworkFactory {

  /**
   * The parameters of the network.
   *
   * @param vocabularySize V, the number of rows of the word embedding, {@code <PAD>} and {@code
   *     <UNK>} among them
   */
  ParameterLayout layout(int vocabularySize);

  /** A network over the given parameters, which it shares; their layout is {@link #layout}'s. */
  Network create(Parameters parameters);
}
