package dev.ner.network;

import dev.ner.corpus.ChunkEncoding;

/**
 * What a network's output is: how training makes a loss of it, and tagging tags.
 *
 * <p>Nothing else has to know, so nothing else asks.
 */
public sealed interface Head {

  /**
   * The number of a token's scores, K.
   *
   * @param tags the number of IOB2 tags
   */
  int scores(int tags);

  /** Log-probabilities of the tags, each token's by itself. */
  record LogSoftmax() implements Head {
    @Override
    public int scores(int tags) {
      return tags;
    }
  }

  /**
   * Scores of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): the
   * probability of a path of states is proportional to the exponential of the sum of its tokens'
   * outputs, of the scores of its moves from state to state, and of those of its first and last
   * state.
   *
   * @param transitions the place of the moves' scores in the parameters, K×K, row-major: the state
   *     before, then the state after
   * @param start the place of the first state's scores, K
   * @param end the place of the last state's scores, K
   * @param encoding what the states are
   */
  record Chain(int transitions, int start, int end, ChunkEncoding encoding) implements Head {
    @Override
    public int scores(int tags) {
      return encoding.states(tags);
    }
  }
}
