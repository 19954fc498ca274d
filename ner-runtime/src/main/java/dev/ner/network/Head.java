package dev.ner.network;

/**
 * What a network's output is: how training makes a loss of it, and tagging tags.
 *
 * <p>Nothing else has to know, so nothing else asks.
 */
public sealed interface Head {

  /** Log-probabilities of the tags, each token's by itself. */
  record LogSoftmax() implements Head {}

  /**
   * Scores of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): the
   * probability of a path of tags is proportional to the exponential of the sum of its tokens'
   * outputs, of the scores of its moves from tag to tag, and of those of its first and last tag.
   *
   * @param transitions the place of the moves' scores in the parameters, K×K, row-major: the tag
   *     before, then the tag after
   * @param start the place of the first tag's scores, K
   * @param end the place of the last tag's scores, K
   */
  record Chain(int transitions, int start, int end) implements Head {}
}
