package dev.ner.benchmarks.compare;

/**
 * A row of the table.
 *
 * @param id what {@code --only} chooses it by
 * @param work what is done
 * @param ours our figure
 * @param peer the other side's
 * @param unit of both figures
 * @param better whether the larger or the smaller figure is the better one
 * @param must the ratio that must hold, or NaN for a row that is there to inform
 * @param aim the ratio that is wanted, or NaN
 */
record Row(
    String id,
    String work,
    Figure ours,
    Figure peer,
    String unit,
    Better better,
    double must,
    double aim) {

  /** Which of two figures is the better one. */
  enum Better {
    LARGER,
    SMALLER
  }

  /** How many times better ours is. */
  double ratio(double our, double other) {
    return better == Better.LARGER ? our / other : other / our;
  }

  /** Whether one of the sides is measured by the contender of that name. */
  boolean needs(String contender) {
    return of(ours, contender) || of(peer, contender);
  }

  private static boolean of(Figure figure, String contender) {
    return figure instanceof Figure.Measured measured && measured.contender().equals(contender);
  }
}
