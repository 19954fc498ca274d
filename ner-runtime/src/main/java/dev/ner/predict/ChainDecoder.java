package dev.ner.predict;

import dev.ner.network.Head;
import dev.ner.sequence.ChainWeights;
import dev.ner.sequence.PathSums;
import dev.ner.sequence.Viterbi;

/**
 * The most probable path of a linear chain; the probability of a token's tag is that of all paths
 * through it.
 */
final class ChainDecoder extends Decoder {
  private final int tags;
  private final ChainWeights weights;
  private final Viterbi viterbi;
  private final PathSums sums;

  ChainDecoder(Head.Chain chain, float[] parameters, int tags) {
    this.tags = tags;
    weights = new ChainWeights(tags);
    weights.read(parameters, chain.transitions(), chain.start(), chain.end());
    viterbi = new Viterbi(tags);
    sums = new PathSums(tags);
  }

  @Override
  void decode(float[] output, int length, short[] predicted, float[] probabilities, int first) {
    viterbi.decode(weights, output, length, predicted, first);
    if (probabilities != null) {
      sums.run(weights, output, length, null, null, 1);
      double[] marginals = sums.marginals();
      for (int step = 0; step < length; step++) {
        float marginal = (float) marginals[step * tags + predicted[first + step]];
        probabilities[first + step] = Math.min(1f, marginal);
      }
    }
  }
}
