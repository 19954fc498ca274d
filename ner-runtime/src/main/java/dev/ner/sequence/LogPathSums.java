package dev.ner.sequence;

/**
 * What {@link PathSums} computes, in logarithms: for scores of any size, and slow.
 *
 * <p>Each step's logarithms are kept relative to their greatest, so that long sentences lose no
 * digits.
 */
final class LogPathSums {
  private final int states;
  private final double[] terms;
  private final double[] back;
  private final double[] weighted;
  private double[] forward = {}; // T×K, relative; of steps gone back through, what weighted was
  private double[] shifts = {}; // T

  LogPathSums(int states) {
    this.states = states;
    terms = new double[states];
    back = new double[states];
    weighted = new double[states];
  }

  double run(
      ChainWeights weights,
      float[] scores,
      int length,
      int[] known,
      double[][] moves,
      int sign,
      double[] marginals) {
    if (shifts.length < length) {
      shifts = new double[length];
      forward = new double[length * states];
    }
    double logarithm = forward(weights, scores, length, known);
    System.arraycopy(weights.end, 0, back, 0, states);
    for (int step = length - 1; step >= 0; step--) {
      int at = step * states;
      for (int state = 0; state < states; state++) {
        terms[state] = forward[at + state] + back[state];
      }
      double sum = sum(terms);
      for (int state = 0; state < states; state++) {
        marginals[at + state] = StrictMath.exp(terms[state] - sum);
      }
      if (step == length - 1) {
        logarithm += sum;
      }
      if (step > 0) {
        step(weights, scores, step, known, moves, sign);
      }
    }
    return logarithm;
  }

  private double forward(ChainWeights weights, float[] scores, int length, int[] known) {
    double logarithm = 0;
    for (int step = 0; step < length; step++) {
      int at = step * states;
      double greatest = Double.NEGATIVE_INFINITY;
      for (int state = 0; state < states; state++) {
        double sum = step == 0 ? weights.start[state] : into(weights, at - states, state);
        forward[at + state] = sum + score(weights, scores, at, state, step, known);
        greatest = Math.max(greatest, forward[at + state]);
      }
      for (int state = 0; state < states; state++) {
        forward[at + state] -= greatest;
      }
      shifts[step] = greatest;
      logarithm += greatest;
    }
    return logarithm;
  }

  private double into(ChainWeights weights, int at, int state) {
    for (int before = 0; before < states; before++) {
      terms[before] = forward[at + before] + weights.moves[before][state];
    }
    return sum(terms);
  }

  private static double score(
      ChainWeights weights, float[] scores, int at, int state, int step, int[] known) {
    boolean open =
        known == null || known[step] == PathSums.ANY || weights.encoding.tag(state) == known[step];
    return open ? scores[at + state] : Double.NEGATIVE_INFINITY;
  }

  /** Goes from a step to the one before: moves, and {@code back}. */
  private void step(
      ChainWeights weights, float[] scores, int step, int[] known, double[][] moves, int sign) {
    int at = step * states;
    for (int state = 0; state < states; state++) {
      weighted[state] = back[state] + score(weights, scores, at, state, step, known) - shifts[step];
    }
    double all = Double.NEGATIVE_INFINITY;
    for (int before = 0; before < states; before++) {
      for (int state = 0; state < states; state++) {
        terms[state] = weights.moves[before][state] + weighted[state];
      }
      back[before] = sum(terms);
      all = Math.max(all, forward[at - states + before] + back[before]);
    }
    if (moves != null) {
      count(weights, at - states, moves, sign, all);
    }
    System.arraycopy(weighted, 0, forward, at, states);
  }

  /** The share of a step's state among the paths that have a given state at the step before. */
  double follows(ChainWeights weights, int before, int state, int step) {
    for (int i = 0; i < states; i++) {
      terms[i] = weights.moves[before][i] + forward[step * states + i];
    }
    double all = sum(terms);
    return all == Double.NEGATIVE_INFINITY ? 0 : StrictMath.exp(terms[state] - all);
  }

  private void count(ChainWeights weights, int at, double[][] moves, int sign, double greatest) {
    double sum = 0;
    for (int before = 0; before < states; before++) {
      sum += StrictMath.exp(forward[at + before] + back[before] - greatest);
    }
    double all = greatest + StrictMath.log(sum);
    for (int before = 0; before < states; before++) {
      for (int state = 0; state < states; state++) {
        double move = weights.moves[before][state] + weighted[state];
        moves[before][state] += sign * StrictMath.exp(forward[at + before] + move - all);
      }
    }
  }

  /** {@code ln Σ exp(terms)}; −∞ where all terms are. */
  private static double sum(double[] terms) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double term : terms) {
      greatest = Math.max(greatest, term);
    }
    if (greatest == Double.NEGATIVE_INFINITY) {
      return greatest;
    }
    double sum = 0;
    for (double term : terms) {
      sum += StrictMath.exp(term - greatest);
    }
    return greatest + StrictMath.log(sum);
  }
}
