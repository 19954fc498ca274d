package dev.ner.predict;

import dev.ner.network.Head;
import dev.ner.network.Network;

/**
 * Makes a sentence's tags, and how sure they are, of what a network puts out for it.
 *
 * <p>The tags are a path that IOB2 allows. Keeps its buffers; serves one thread at a time.
 */
abstract class Decoder {

  /** The decoder of a network's output, with the parameters that the network now has. */
  static Decoder of(Network network, int tags) {
    Head head = network.head();
    return head instanceof Head.Chain chain
        ? new ChainDecoder(chain, network.source().values(), tags)
        : new LogSoftmaxDecoder(tags);
  }

  /**
   * Decodes a sentence.
   *
   * @param output T×K, row-major. Not modified
   * @param length T, at least 1
   * @param predicted Modified from {@code first}: the tags
   * @param probabilities Modified from {@code first}: the probability of each tag, by itself; null
   *     if not wanted
   */
  abstract void decode(
      float[] output, int length, short[] predicted, float[] probabilities, int first);
}
