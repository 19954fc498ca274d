package dev.ner.predict;

import dev.ner.corpus.TagSet;
import dev.ner.network.Head;
import dev.ner.network.Network;

/**
 * Makes a sentence's tags, and how sure its entities are, of what a network puts out for it.
 *
 * <p>The tags are a path that IOB2 allows. An entity's confidence is the probability of exactly
 * that entity, where the network's scores are divided by a temperature; tags do not depend on it.
 * Keeps its buffers; serves one thread at a time.
 */
abstract class Decoder {
  private final double[] temperatures;

  Decoder(double... temperatures) {
    this.temperatures = temperatures;
  }

  /** The decoder of a network's output, with the parameters that the network now has. */
  static Decoder of(Network network, int tags, double... temperatures) {
    Head head = network.head();
    return head instanceof Head.Chain chain
        ? new ChainDecoder(chain, network.source().values(), tags, temperatures)
        : new LogSoftmaxDecoder(tags, temperatures);
  }

  /**
   * Decodes a sentence.
   *
   * @param output T×K, row-major. Not modified
   * @param length T, at least 1
   * @param predicted Modified from {@code first}: the tags
   * @param confidences Modified where an entity begins: its confidence at each temperature; null if
   *     not wanted
   */
  final void decode(float[] output, int length, short[] predicted, float[] confidences, int first) {
    findTags(output, length, predicted, first);
    if (confidences == null || !holdsEntity(predicted, first, first + length)) {
      return;
    }
    for (int t = 0; t < temperatures.length; t++) {
      weigh(output, length, t);
      for (int start = 0; start < length; start++) {
        int tag = predicted[first + start];
        if (TagSet.isBegin(tag)) {
          int type = TagSet.entity(tag);
          int end = start + 1;
          while (end < length && predicted[first + end] == TagSet.inside(type)) {
            end++;
          }
          double confidence = confidence(output, type, start, end, length);
          confidences[(first + start) * temperatures.length + t] =
              (float) Math.max(0, Math.min(1, confidence)); // sums are rounded
        }
      }
    }
  }

  private static boolean holdsEntity(short[] tags, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tags[i] != TagSet.OUTSIDE) {
        return true;
      }
    }
    return false;
  }

  double temperature(int number) {
    return temperatures[number];
  }

  /** Finds the best path. */
  abstract void findTags(float[] output, int length, short[] predicted, int first);

  /** Prepares the confidences of a sentence at a temperature, given by its number. */
  abstract void weigh(float[] output, int length, int temperature);

  /** The confidence of an entity from a step to before another. */
  abstract double confidence(float[] output, int type, int from, int to, int length);
}
