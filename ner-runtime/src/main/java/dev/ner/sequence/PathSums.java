package dev.ner.sequence;

import dev.ner.corpus.ChunkEncoding;
import dev.ner.corpus.TagSet;
import java.util.Arrays;

/**
 * Sums over all paths through a sentence that the encoding allows: the logarithm of the sum of
 * their exponentiated scores, and what share of it goes through each state and each move (the
 * forward and backward algorithm; Rabiner 1989, with his scaling).
 *
 * <p>Scores of usual size are exponentiated once and each step's sums scaled to 1, in double
 * precision. Where they differ so much that a path could be lost in that, {@link LogPathSums} does
 * the same in logarithms. Which of them is decided by the sentence and the weights alone. Keeps its
 * buffers; serves one thread at a time.
 */
public final class PathSums {
  /** The state of a token that may have any. */
  public static final int ANY = -1;

  /**
   * The largest difference between a sentence's states that is scaled: with the bounds of a chain's
   * two steps no number leaves e^±500, and doubles reach to e^±700.
   */
  private static final double SCALED_RANGE = 100;

  private final int states;
  private final LogPathSums logarithms;
  private final double[] sums;
  private final double[] back;
  private final double[] weighted;
  private final double[][] pairs;
  private double[] factors = {}; // exp(score − the step's greatest), then with what follows, T×K
  private double[] shares = {}; // α, then marginals, T×K
  private double[] norms = {}; // T
  private boolean inLogarithms; // the last run

  /**
   * For sentences of any length.
   *
   * @param states K
   */
  public PathSums(int states) {
    this.states = states;
    logarithms = new LogPathSums(states);
    sums = new double[states];
    back = new double[states];
    weighted = new double[states];
    pairs = new double[states][states];
  }

  /**
   * Sums over the paths through a sentence.
   *
   * @param scores T×K, row-major. Not modified
   * @param length T, at least 1
   * @param known the IOB2 tag that a path must mean at each step, or {@link #ANY}; the encoding
   *     must allow one such path. Null for any at all steps
   * @param moves Modified: K×K, state before, then state after; to which {@code sign} times the
   *     number of times that a path makes each move is added, in the mean. Null if not wanted
   * @return the logarithm of the sum of {@code exp(score of the path)}
   */
  public double run(
      ChainWeights weights, float[] scores, int length, int[] known, double[][] moves, int sign) {
    reserve(length);
    inLogarithms = !(weights.range + range(scores, length) <= SCALED_RANGE);
    if (inLogarithms) {
      return logarithms.run(weights, scores, length, known, moves, sign, shares);
    }
    double logarithm = forward(weights, scores, length, known);
    backward(weights, length, moves, sign);
    return logarithm;
  }

  /** The share of each state at each step, T×K; valid until the next run. */
  public double[] marginals() {
    return shares;
  }

  /**
   * The share of the paths that have an entity exactly there: that begin it, continue it to its
   * end, and do not continue it any further. Valid until the next run, whose weights it takes.
   *
   * <p>Given a step's state, the states after it do not depend on those before: so it is the share
   * of the first state, times that of each next one among the paths that came so far.
   *
   * @param type the entity's type
   * @param from its first step
   * @param to the step after its last
   * @param length T
   */
  public double entity(ChainWeights weights, int type, int from, int to, int length) {
    ChunkEncoding encoding = weights.encoding;
    int state = encoding.state(TagSet.begin(type), from + 1 < to);
    double share = shares[from * states + state];
    for (int step = from + 1; step < to; step++) {
      int next = encoding.state(TagSet.inside(type), step + 1 < to);
      share *= follows(weights, state, next, step);
      state = next;
    }
    int more = encoding.state(TagSet.inside(type), false);
    boolean mayGoOn = to < length && encoding.mayFollow(state, more);
    return mayGoOn ? share * (1 - follows(weights, state, more, to)) : share;
  }

  /** The share of a step's state among the paths that have a given state at the step before. */
  private double follows(ChainWeights weights, int before, int state, int step) {
    if (inLogarithms) {
      return logarithms.follows(weights, before, state, step);
    }
    double[] row = weights.factors[before];
    double all = 0;
    for (int i = 0; i < states; i++) {
      all += row[i] * factors[step * states + i];
    }
    return row[state] * factors[step * states + state] / all;
  }

  private void reserve(int length) {
    if (norms.length < length) {
      int room = Math.max(length, norms.length * 3 / 2);
      norms = new double[room];
      factors = new double[room * states];
      shares = new double[room * states];
    }
  }

  /** The largest difference between two scores of one step. */
  private float range(float[] scores, int length) {
    float range = 0;
    for (int at = 0; at < length * states; at += states) {
      float least = scores[at];
      float greatest = least;
      for (int i = at + 1; i < at + states; i++) {
        least = Math.min(least, scores[i]);
        greatest = Math.max(greatest, scores[i]);
      }
      range = Math.max(range, greatest - least);
    }
    return range;
  }

  private double forward(ChainWeights weights, float[] scores, int length, int[] known) {
    double logarithm = weights.greatestStart + weights.greatestEnd;
    logarithm += (length - 1) * weights.greatestMove;
    double product = 1; // of the norms whose logarithm is still to be taken
    for (int step = 0; step < length; step++) {
      int at = step * states;
      logarithm += exponentiate(weights.encoding, scores, at, known == null ? ANY : known[step]);
      if (step == 0) {
        System.arraycopy(weights.startFactors, 0, sums, 0, states);
      } else {
        combine(weights.factors, shares, at - states, sums);
      }
      double norm = 0;
      for (int state = 0; state < states; state++) {
        shares[at + state] = sums[state] * factors[at + state];
        norm += shares[at + state];
      }
      for (int state = 0; state < states; state++) {
        shares[at + state] /= norm;
      }
      norms[step] = norm;
      product *= norm;
      if (product < 1e-200 || product > 1e200) {
        logarithm += StrictMath.log(product);
        product = 1;
      }
    }
    return logarithm + StrictMath.log(product) + StrictMath.log(ending(weights, length));
  }

  /** The factors of a step; returns the logarithm that was taken out of them. */
  private double exponentiate(ChunkEncoding encoding, float[] scores, int at, int known) {
    float greatest = Float.NEGATIVE_INFINITY;
    for (int state = 0; state < states; state++) {
      if (known == ANY || encoding.tag(state) == known) {
        greatest = Math.max(greatest, scores[at + state]);
      }
    }
    for (int state = 0; state < states; state++) {
      boolean open = known == ANY || encoding.tag(state) == known;
      factors[at + state] = open ? StrictMath.exp((double) scores[at + state] - greatest) : 0;
    }
    return greatest;
  }

  /**
   * The mean of the last state's factor; fills {@code back} with what the last step's shares need.
   */
  private double ending(ChainWeights weights, int length) {
    double mean = 0;
    int at = (length - 1) * states;
    for (int state = 0; state < states; state++) {
      mean += shares[at + state] * weights.endFactors[state];
    }
    for (int state = 0; state < states; state++) {
      back[state] = weights.endFactors[state] / mean;
    }
    return mean;
  }

  /** From shares of the paths so far to shares of whole paths. */
  private void backward(ChainWeights weights, int length, double[][] moves, int sign) {
    for (int step = length - 1; step > 0; step--) {
      int at = step * states;
      for (int state = 0; state < states; state++) {
        weighted[state] = factors[at + state] * back[state] / norms[step];
        factors[at + state] = weighted[state];
        shares[at + state] *= back[state];
      }
      if (moves != null) {
        for (int state = 0; state < states; state++) {
          add(pairs[state], weighted, shares[at - states + state]);
        }
      }
      combine(weights.factorsInto, weighted, 0, back);
    }
    for (int state = 0; state < states; state++) {
      shares[state] *= back[state];
    }
    if (moves != null) {
      count(weights, moves, sign);
    }
  }

  /** Adds what the pairs of neighbouring steps came to, and empties them. */
  private void count(ChainWeights weights, double[][] moves, int sign) {
    for (int before = 0; before < states; before++) {
      double[] row = pairs[before];
      for (int state = 0; state < states; state++) {
        moves[before][state] += sign * row[state] * weights.factors[before][state];
      }
      Arrays.fill(row, 0);
    }
  }

  /** {@code to = Σ vector[at + i] · rows[i]}. */
  private static void combine(double[][] rows, double[] vector, int at, double[] to) {
    Arrays.fill(to, 0);
    int i = 0;
    for (; i + 4 <= rows.length; i += 4) {
      add(to, rows[i], rows[i + 1], rows[i + 2], rows[i + 3], vector, at + i);
    }
    for (; i < rows.length; i++) {
      add(to, rows[i], vector[at + i]);
    }
  }

  private static void add(
      double[] to, double[] a, double[] b, double[] c, double[] d, double[] vector, int at) {
    double ofA = vector[at];
    double ofB = vector[at + 1];
    double ofC = vector[at + 2];
    double ofD = vector[at + 3];
    for (int i = 0; i < to.length; i++) {
      to[i] += ofA * a[i] + ofB * b[i] + (ofC * c[i] + ofD * d[i]);
    }
  }

  private static void add(double[] to, double[] row, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * row[i];
    }
  }
}
