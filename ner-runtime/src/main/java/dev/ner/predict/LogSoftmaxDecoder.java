package dev.ner.predict;

import dev.ner.corpus.ChunkEncoding;
import dev.ner.corpus.TagSet;
import dev.ner.kernel.Functions;
import dev.ner.sequence.ChainWeights;
import dev.ner.sequence.Viterbi;

/**
 * The most probable path that IOB2 allows, where the tokens' tags have probabilities of their own:
 * that of the highest sum of log-probabilities.
 *
 * <p>Mostly it is that of each token's most probable tag, which takes no search. The probability of
 * an entity is the product of its tokens', and of that of another tag after it.
 */
final class LogSoftmaxDecoder extends Decoder {
  private final int tags;
  private final Viterbi viterbi;
  private ChainWeights allowed; // null until it is needed
  private float scale = 1; // of log-probabilities at the temperature in hand

  LogSoftmaxDecoder(int tags, double... temperatures) {
    super(temperatures);
    this.tags = tags;
    viterbi = new Viterbi(tags);
  }

  @Override
  void findTags(float[] output, int length, short[] predicted, int first) {
    if (!takeBest(output, length, predicted, first)) {
      if (allowed == null) {
        allowed = new ChainWeights(ChunkEncoding.IOB2, tags);
      }
      viterbi.decode(allowed, output, length, predicted, first);
    }
  }

  @Override
  void weigh(float[] output, int length, int temperature) {
    scale = (float) (1 / temperature(temperature));
  }

  @Override
  double confidence(float[] output, int type, int from, int to, int length) {
    double product = probability(output, from, TagSet.begin(type));
    int inside = TagSet.inside(type);
    for (int step = from + 1; step < to; step++) {
      product *= probability(output, step, inside);
    }
    return to < length ? product * (1 - probability(output, to, inside)) : product;
  }

  /** The probability of a token's tag, by itself. */
  private double probability(float[] output, int step, int tag) {
    int at = step * tags;
    if (scale == 1) {
      return Functions.exp(output[at + tag]);
    }
    double all = 0;
    for (int i = at; i < at + tags; i++) {
      all += Functions.exp(output[i] * scale);
    }
    return Functions.exp(output[at + tag] * scale) / all;
  }

  /** Takes each token's most probable tag, of equal ones the lowest; whether IOB2 allows them. */
  private boolean takeBest(float[] output, int length, short[] predicted, int first) {
    boolean allowedSoFar = true;
    int before = TagSet.OUTSIDE; // after it as at the beginning
    for (int step = 0; step < length; step++) {
      int at = step * tags;
      int best = 0;
      float bestScore = output[at];
      for (int tag = 1; tag < tags; tag++) {
        if (output[at + tag] > bestScore) {
          best = tag;
          bestScore = output[at + tag];
        }
      }
      predicted[first + step] = (short) best;
      allowedSoFar &= TagSet.mayFollow(before, best);
      before = best;
    }
    return allowedSoFar;
  }
}
