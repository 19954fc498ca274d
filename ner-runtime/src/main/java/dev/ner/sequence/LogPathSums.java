package dev.ner.sequence;

/**
 * What {@link PathSums} computes, in logarithms: for scores of any size, and slow.
 *
 * <p>Each step's logarithms are kept relative to their greatest, so that long sentences lose no
 * digits.
 */
final class LogPathSums {
  private final int tags;
  private final double[] terms;
  private final double[] back;
  private final double[] weighted;
  private double[] forward = {}; // T×K, relative; of steps gone back through, what weighted was
  private double[] shifts = {}; // T

  LogPathSums(int tags) {
    this.tags = tags;
    terms = new double[tags];
    back = new double[tags];
    weighted = new double[tags];
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
      forward = new double[length * tags];
    }
    double logarithm = forward(weights, scores, length, known);
    System.arraycopy(weights.end, 0, back, 0, tags);
    for (int step = length - 1; step >= 0; step--) {
      int at = step * tags;
      for (int tag = 0; tag < tags; tag++) {
        terms[tag] = forward[at + tag] + back[tag];
      }
      double sum = sum(terms);
      for (int tag = 0; tag < tags; tag++) {
        marginals[at + tag] = StrictMath.exp(terms[tag] - sum);
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
      int at = step * tags;
      double greatest = Double.NEGATIVE_INFINITY;
      for (int tag = 0; tag < tags; tag++) {
        double sum = step == 0 ? weights.start[tag] : into(weights, at - tags, tag);
        forward[at + tag] = sum + score(weights, scores, at, tag, step, known);
        greatest = Math.max(greatest, forward[at + tag]);
      }
      for (int tag = 0; tag < tags; tag++) {
        forward[at + tag] -= greatest;
      }
      shifts[step] = greatest;
      logarithm += greatest;
    }
    return logarithm;
  }

  private double into(ChainWeights weights, int at, int tag) {
    for (int before = 0; before < tags; before++) {
      terms[before] = forward[at + before] + weights.moves[before][tag];
    }
    return sum(terms);
  }

  private static double score(
      ChainWeights weights, float[] scores, int at, int tag, int step, int[] known) {
    boolean open =
        known == null || known[step] == PathSums.ANY || weights.encoding.tag(tag) == known[step];
    return open ? scores[at + tag] : Double.NEGATIVE_INFINITY;
  }

  /** Goes from a step to the one before: moves, and {@code back}. */
  private void step(
      ChainWeights weights, float[] scores, int step, int[] known, double[][] moves, int sign) {
    int at = step * tags;
    for (int tag = 0; tag < tags; tag++) {
      weighted[tag] = back[tag] + score(weights, scores, at, tag, step, known) - shifts[step];
    }
    double all = Double.NEGATIVE_INFINITY;
    for (int before = 0; before < tags; before++) {
      for (int tag = 0; tag < tags; tag++) {
        terms[tag] = weights.moves[before][tag] + weighted[tag];
      }
      back[before] = sum(terms);
      all = Math.max(all, forward[at - tags + before] + back[before]);
    }
    if (moves != null) {
      count(weights, at - tags, moves, sign, all);
    }
    System.arraycopy(weighted, 0, forward, at, tags);
  }

  /** The share of a step's tag among the paths that have a given tag at the step before. */
  double follows(ChainWeights weights, int before, int tag, int step) {
    for (int i = 0; i < tags; i++) {
      terms[i] = weights.moves[before][i] + forward[step * tags + i];
    }
    double all = sum(terms);
    return all == Double.NEGATIVE_INFINITY ? 0 : StrictMath.exp(terms[tag] - all);
  }

  private void count(ChainWeights weights, int at, double[][] moves, int sign, double greatest) {
    double sum = 0;
    for (int before = 0; before < tags; before++) {
      sum += StrictMath.exp(forward[at + before] + back[before] - greatest);
    }
    double all = greatest + StrictMath.log(sum);
    for (int before = 0; before < tags; before++) {
      for (int tag = 0; tag < tags; tag++) {
        double move = weights.moves[before][tag] + weighted[tag];
        moves[before][tag] += sign * StrictMath.exp(forward[at + before] + move - all);
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
