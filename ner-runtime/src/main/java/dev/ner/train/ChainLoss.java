package dev.ner.train;

import dev.ner.batch.LaneBatch;
import dev.ner.corpus.TagSet;
import dev.ner.kernel.Lanes;
import dev.ner.network.Head;
import dev.ner.network.Network;
import dev.ner.sequence.ChainWeights;
import dev.ner.sequence.PathSums;
import java.util.Arrays;

/**
 * The negative log-likelihood of a linear chain: for each sentence {@code −ln p(gold path)},
 * divided by the tokens of the batch as the {@link CrossEntropy} is.
 *
 * <p>Where tokens have no tag, the likelihood is that of all paths through the tags that there are.
 * A gold tag that IOB2 forbids, such as an {@code I-} where a window begins within an entity, is
 * read as the corpus reader reads it: it begins an entity. So the loss is finite.
 */
final class ChainLoss implements TagLoss {
  private final Network network;
  private final Head.Chain chain;
  private final int states;
  private final ChainWeights weights;
  private final PathSums sums;
  private final double[][] moves;
  private final double[] first;
  private final double[] last;
  private float[] scores = {}; // T×K
  private double[] gradient = {}; // T×K
  private int[] gold = {}; // T, IOB2 tags
  private int untagged; // of the gold path

  /**
   * The loss of a network.
   *
   * @param iob2Tags the number of IOB2 tags
   */
  ChainLoss(Network network, Head.Chain chain, int iob2Tags) {
    this.network = network;
    this.chain = chain;
    states = chain.scores(iob2Tags);
    weights = new ChainWeights(chain.encoding(), states);
    sums = new PathSums(states);
    moves = new double[states][states];
    first = new double[states];
    last = new double[states];
  }

  @Override
  public double sum(LaneBatch batch, int batchTokens) {
    float[] parameters = network.source().values();
    weights.read(parameters, chain.transitions(), chain.start(), chain.end());
    for (double[] row : moves) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(first, 0);
    Arrays.fill(last, 0);
    Arrays.fill(network.outputGradient(), 0, batch.panels() * states * Lanes.COUNT, 0f);
    double loss = 0;
    for (int sentence = 0; sentence < batch.sentences(); sentence++) {
      read(batch, sentence);
      if (untagged < batch.length(sentence)) {
        loss += sentence(batch.length(sentence));
        write(batch, sentence, batchTokens);
      }
    }
    addGradient(network.gradient(), batchTokens);
    return loss;
  }

  /** Reads a sentence's scores and its gold path. */
  private void read(LaneBatch batch, int sentence) {
    int length = batch.length(sentence);
    if (gold.length < length) {
      int room = Math.max(length, gold.length * 3 / 2);
      gold = new int[room];
      scores = new float[room * states];
      gradient = new double[room * states];
    }
    float[] output = network.output();
    int before = TagSet.OUTSIDE; // after it as at the beginning
    int to = 0;
    untagged = 0;
    for (int step = 0; step < length; step++) {
      int place = batch.index(sentence, step);
      int at = place / Lanes.COUNT * states * Lanes.COUNT + place % Lanes.COUNT;
      for (int state = 0; state < states; state++, at += Lanes.COUNT) {
        scores[to++] = output[at];
      }
      int tag = batch.tags()[place];
      if (tag == LaneBatch.NO_TAG) {
        gold[step] = PathSums.ANY;
        untagged++;
      } else {
        boolean begins = before != PathSums.ANY && !TagSet.mayFollow(before, tag);
        gold[step] = begins ? tag - 1 : tag;
      }
      before = gold[step];
    }
  }

  /** The loss of the sentence that was read; its scores' gradient is in {@code gradient} then. */
  private double sentence(int length) {
    double all = sums.run(weights, scores, length, null, moves, 1);
    System.arraycopy(sums.marginals(), 0, gradient, 0, length * states);
    double right;
    if (untagged == 0) {
      right = goldPath(length);
    } else {
      right = sums.run(weights, scores, length, gold, moves, -1);
      double[] marginals = sums.marginals();
      for (int i = 0; i < length * states; i++) {
        gradient[i] -= marginals[i];
      }
    }
    int end = (length - 1) * states;
    for (int state = 0; state < states; state++) {
      first[state] += gradient[state];
      last[state] += gradient[end + state];
    }
    return all - right;
  }

  /** The score of a path without gaps; takes it from the gradient. */
  private double goldPath(int length) {
    int state = state(0, length);
    double score = weights.start(state) + weights.end(state(length - 1, length));
    for (int step = 0; step < length; step++) {
      int before = state;
      state = state(step, length);
      int at = step * states + state;
      score += scores[at];
      gradient[at] -= 1;
      if (step > 0) {
        score += weights.move(before, state);
        moves[before][state] -= 1;
      }
    }
    return score;
  }

  /** The gold state; an entity that a window cuts ends there. */
  private int state(int step, int length) {
    boolean goesOn = step + 1 < length && TagSet.isInside(gold[step + 1]);
    return chain.encoding().state(gold[step], goesOn);
  }

  private void write(LaneBatch batch, int sentence, int batchTokens) {
    float[] out = network.outputGradient();
    int from = 0;
    for (int step = 0; step < batch.length(sentence); step++) {
      int place = batch.index(sentence, step);
      int at = place / Lanes.COUNT * states * Lanes.COUNT + place % Lanes.COUNT;
      for (int state = 0; state < states; state++, at += Lanes.COUNT) {
        out[at] = (float) (gradient[from++] / batchTokens);
      }
    }
  }

  private void addGradient(float[] parameters, int batchTokens) {
    for (int state = 0; state < states; state++) {
      for (int after = 0; after < states; after++) {
        double move = moves[state][after] / batchTokens;
        parameters[chain.transitions() + state * states + after] += (float) move;
      }
      parameters[chain.start() + state] += (float) (first[state] / batchTokens);
      parameters[chain.end() + state] += (float) (last[state] / batchTokens);
    }
  }
}
