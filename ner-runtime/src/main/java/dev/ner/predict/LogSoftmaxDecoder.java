package dev.ner.predict;

import dev.ner.corpus.TagSet;
import dev.ner.kernel.Functions;
import dev.ner.sequence.ChainWeights;
import dev.ner.sequence.Viterbi;

/**
 * The most probable path that IOB2 allows, where the tokens' tags have probabilities of their own:
 * that of the highest sum of log-probabilities.
 *
 * <p>Mostly it is that of each token's most probable tag, which takes no search.
 */
final class LogSoftmaxDecoder extends Decoder {
  private final int tags;
  private final Viterbi viterbi;
  private ChainWeights allowed; // null until it is needed

  LogSoftmaxDecoder(int tags) {
    this.tags = tags;
    viterbi = new Viterbi(tags);
  }

  @Override
  void decode(float[] output, int length, short[] predicted, float[] probabilities, int first) {
    if (!takeBest(output, length, predicted, first)) {
      if (allowed == null) {
        allowed = new ChainWeights(tags);
      }
      viterbi.decode(allowed, output, length, predicted, first);
    }
    if (probabilities != null) {
      for (int step = 0; step < length; step++) {
        float logarithm = output[step * tags + predicted[first + step]];
        probabilities[first + step] = Math.min(1f, Functions.exp(logarithm));
      }
    }
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
