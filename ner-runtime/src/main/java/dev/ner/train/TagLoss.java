package dev.ner.train;

import dev.ner.batch.LaneBatch;
import dev.ner.network.Head;
import dev.ner.network.Network;

/** The loss of a network's output, as its head asks for. Serves one thread at a time. */
public interface TagLoss {

  /**
   * The sum of a shard's losses in nats; puts the gradient of the batch's mean into the network's
   * {@link Network#outputGradient()}, and adds that of the head's own parameters.
   *
   * <p>Needs the network's forward pass of the batch, and {@link Network#prepareBackward}.
   *
   * @param batchTokens the number of tokens of the whole batch, of which this may be a shard
   */
  double sum(LaneBatch batch, int batchTokens);

  /**
   * The loss of a network.
   *
   * @param tags the number of IOB2 tags
   */
  static TagLoss of(Network network, int tags) {
    if (network.head() instanceof Head.Chain chain) {
      return new ChainLoss(network, chain, tags);
    }
    return (batch, batchTokens) ->
        CrossEntropy.sum(batch, network.output(), tags, batchTokens, network.outputGradient());
  }
}
