package dev.ner.sequence;

import dev.ner.corpus.ChunkEncoding;

/**
 * The scores of moves from state to state, of first and of last states, those that the encoding
 * forbids being −∞ whatever the parameters say; and their exponentials. Where states are IOB2's
 * tags, {@link #tags} are those.
 */
public final class ChainWeights {
  final ChunkEncoding encoding;
  final int tags;

  /** The score of a move: tag before, then tag after. */
  final double[][] moves;

  final double[] start;
  final double[] end;

  /** {@code exp(move − greatestMove)}: tag before, then tag after. */
  final double[][] factors;

  /** The same: tag after, then tag before. */
  final double[][] factorsInto;

  final double[] startFactors;
  final double[] endFactors;
  double greatestMove;
  double greatestStart;
  double greatestEnd;

  /** The largest difference that moves, a first and a last tag can make. */
  double range;

  /**
   * Every path that the encoding allows has the score 0.
   *
   * @param tags the number of states, K
   */
  public ChainWeights(ChunkEncoding encoding, int tags) {
    this.encoding = encoding;
    this.tags = tags;
    moves = new double[tags][tags];
    start = new double[tags];
    end = new double[tags];
    factors = new double[tags][tags];
    factorsInto = new double[tags][tags];
    startFactors = new double[tags];
    endFactors = new double[tags];
    for (int before = 0; before < tags; before++) {
      for (int tag = 0; tag < tags; tag++) {
        moves[before][tag] = encoding.mayFollow(before, tag) ? 0 : Double.NEGATIVE_INFINITY;
      }
      start[before] = encoding.mayBegin(before) ? 0 : Double.NEGATIVE_INFINITY;
      end[before] = encoding.mayEnd(before) ? 0 : Double.NEGATIVE_INFINITY;
    }
    exponentiate();
  }

  /**
   * Takes the scores from a network's parameters.
   *
   * @param transitions the place of the moves' scores, K×K, row-major: tag before, then tag after
   * @param startAt the place of the first tag's scores, K
   * @param endAt the place of the last tag's scores, K
   */
  public void read(float[] parameters, int transitions, int startAt, int endAt) {
    read(parameters, transitions, startAt, endAt, 1);
  }

  /** Takes the scores from a network's parameters, each multiplied by {@code scale}. */
  public void read(float[] parameters, int transitions, int startAt, int endAt, double scale) {
    for (int before = 0; before < tags; before++) {
      for (int tag = 0; tag < tags; tag++) {
        if (encoding.mayFollow(before, tag)) {
          moves[before][tag] = scale * parameters[transitions + before * tags + tag];
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

  /** The score of a first tag. */
  public double start(int tag) {
    return start[tag];
  }

  /** The score of a move. */
  public double move(int before, int tag) {
    return moves[before][tag];
  }

  /** The score of a last tag. */
  public double end(int tag) {
    return end[tag];
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
    for (int before = 0; before < tags; before++) {
      for (int tag = 0; tag < tags; tag++) {
        factors[before][tag] = StrictMath.exp(moves[before][tag] - greatestMove);
        factorsInto[tag][before] = factors[before][tag];
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
