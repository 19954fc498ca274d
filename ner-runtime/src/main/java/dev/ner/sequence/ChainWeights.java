package dev.ner.sequence;

import dev.ner.corpus.ChunkEncoding;

/**
 * The scores of moves from state to state, of first and of last states, those that the encoding
 * forbids being −∞ whatever the parameters say; and their exponentials. Where states are IOB2's
 * tags, {@link #states} are those.
 */
public final class ChainWeights {
  final ChunkEncoding encoding;
  final int states;

  /** The score of a move: state before, then state after. */
  final double[][] moves;

  final double[] start;
  final double[] end;

  /** {@code exp(move − greatestMove)}: state before, then state after. */
  final double[][] factors;

  /** The same: state after, then state before. */
  final double[][] factorsInto;

  final double[] startFactors;
  final double[] endFactors;
  double greatestMove;
  double greatestStart;
  double greatestEnd;

  /** The largest difference that moves, a first and a last state can make. */
  double range;

  /**
   * Every path that the encoding allows has the score 0.
   *
   * @param states the number of states, K
   */
  public ChainWeights(ChunkEncoding encoding, int states) {
    this.encoding = encoding;
    this.states = states;
    moves = new double[states][states];
    start = new double[states];
    end = new double[states];
    factors = new double[states][states];
    factorsInto = new double[states][states];
    startFactors = new double[states];
    endFactors = new double[states];
    for (int before = 0; before < states; before++) {
      for (int state = 0; state < states; state++) {
        moves[before][state] = encoding.mayFollow(before, state) ? 0 : Double.NEGATIVE_INFINITY;
      }
      start[before] = encoding.mayBegin(before) ? 0 : Double.NEGATIVE_INFINITY;
      end[before] = encoding.mayEnd(before) ? 0 : Double.NEGATIVE_INFINITY;
    }
    exponentiate();
  }

  /**
   * Takes the scores from a network's parameters.
   *
   * @param transitions the place of the moves' scores, K×K, row-major: state before, then state
   *     after
   * @param startAt the place of the first state's scores, K
   * @param endAt the place of the last state's scores, K
   */
  public void read(float[] parameters, int transitions, int startAt, int endAt) {
    read(parameters, transitions, startAt, endAt, 1);
  }

  /** Takes the scores from a network's parameters, each multiplied by {@code scale}. */
  public void read(float[] parameters, int transitions, int startAt, int endAt, double scale) {
    for (int before = 0; before < states; before++) {
      for (int state = 0; state < states; state++) {
        if (encoding.mayFollow(before, state)) {
          moves[before][state] = scale * parameters[transitions + before * states + state];
        }
      }
      if (encoding.mayBegin(before)) {
        start[before] = scale * parameters[startAt + before];
      }
      if (encoding.mayEnd(before)) {
        end[before] = scale * parameters[endAt + before];
      }
    }
    exponentiate();
  }

  /** The score of a first state. */
  public double start(int state) {
    return start[state];
  }

  /** The score of a move. */
  public double move(int before, int state) {
    return moves[before][state];
  }

  /** The score of a last state. */
  public double end(int state) {
    return end[state];
  }

  private void exponentiate() {
    greatestMove = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (double[] row : moves) {
      greatestMove = Math.max(greatestMove, greatest(row));
      least = Math.min(least, leastFinite(row));
    }
    greatestStart = greatest(start);
    greatestEnd = greatest(end);
    double ends = greatestStart - leastFinite(start) + greatestEnd - leastFinite(end);
    range = greatestMove - least + ends;
    for (int before = 0; before < states; before++) {
      for (int state = 0; state < states; state++) {
        factors[before][state] = StrictMath.exp(moves[before][state] - greatestMove);
        factorsInto[state][before] = factors[before][state];
      }
      startFactors[before] = StrictMath.exp(start[before] - greatestStart);
      endFactors[before] = StrictMath.exp(end[before] - greatestEnd);
    }
  }

  private static double greatest(double[] scores) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      greatest = Math.max(greatest, score);
    }
    return greatest;
  }

  private static double leastFinite(double[] scores) {
    double least = Double.POSITIVE_INFINITY;
    for (double score : scores) {
      least = score == Double.NEGATIVE_INFINITY ? least : Math.min(least, score);
    }
    return least;
  }
}
