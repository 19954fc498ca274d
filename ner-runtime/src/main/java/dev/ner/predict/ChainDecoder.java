package dev.ner.predict;

import dev.ner.network.Head;
import dev.ner.sequence.ChainWeights;
import dev.ner.sequence.PathSums;
import dev.ner.sequence.Viterbi;

/**
 * The most probable path of a linear chain; the probability of an entity is that of all paths that
 * have it.
 */
final class ChainDecoder extends Decoder {
  private final Head.Chain chain;
  private final int states; // states, where the encoding has others
  private final ChainWeights weights;
  private final ChainWeights[] tempered; // by temperature
  private final Viterbi viterbi;
  private final PathSums sums;
  private float[] scores = {}; // at the temperature in hand, where it is not 1: T×K
  private ChainWeights current;

  ChainDecoder(Head.Chain chain, float[] parameters, int states, double... temperatures) {
    super(temperatures);
    this.chain = chain;
    this.states = states;
    weights = weights(parameters, 1);
    tempered = new ChainWeights[temperatures.length];
    for (int t = 0; t < tempered.length; t++) {
      double temperature = temperatures[t];
      tempered[t] = temperature == 1 ? weights : weights(parameters, 1 / temperature);
    }
    viterbi = new Viterbi(states);
    sums = new PathSums(states);
  }

  private ChainWeights weights(float[] parameters, double scale) {
    ChainWeights scaled = new ChainWeights(chain.encoding(), states);
    scaled.read(parameters, chain.transitions(), chain.start(), chain.end(), scale);
    return scaled;
  }

  @Override
  void findTags(float[] output, int length, short[] predicted, int first) {
    viterbi.decode(weights, output, length, predicted, first);
    for (int i = first; i < first + length; i++) {
      predicted[i] = (short) chain.encoding().tag(predicted[i]);
    }
  }

  @Override
  void weigh(float[] output, int length, int temperature) {
    current = tempered[temperature];
    float[] weighed = output;
    if (current != weights) {
      if (scores.length < length * states) {
        scores = new float[Math.max(length * states, scores.length * 3 / 2)];
      }
      float scale = (float) (1 / temperature(temperature));
      for (int i = 0; i < length * states; i++) {
        scores[i] = output[i] * scale;
      }
      weighed = scores;
    }
    sums.run(current, weighed, length, null, null, 1);
  }

  @Override
  double confidence(float[] output, int type, int from, int to, int length) {
    return sums.entity(current, type, from, to, length);
  }
}
