package dev.ner.sequence;

import dev.ner.corpus.TagSet;

/**
 * The scores of moves from tag to tag, of first and of last tags, those that IOB2 forbids being −∞
 * whatever the parameters say; and their exponentials.
 */
public final class ChainWeights {
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

  /** Every path that IOB2 allows has the score 0. */
  public ChainWeights(int tags) {
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
        moves[before][tag] = TagSet.mayFollow(before, tag) ? 0 : Double.NEGATIVE_INFINITY;
      }
      start[before] = TagSet.mayBegin(before) ? 0 : Double.NEGATIVE_INFINITY;
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
        if (TagSet.mayFollow(before, tag)) {
          moves[before][tag] = scale * parameters[transitions + before * tags + tag];
        }
      }
      if (TagSet.mayBegin(before)) {
        start[before] = scale * parameters[startAt + before];
      }
      end[before] = scale * parameters[endAt + before];
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
