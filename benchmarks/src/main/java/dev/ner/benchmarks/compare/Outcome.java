package dev.ner.benchmarks.compare;

/**
 * What a row came to.
 *
 * @param ours the median of our figures, or NaN
 * @param peer the median of the other side's, or NaN
 * @param ratio the median of the ratios, round by round, or NaN
 * @param lowest the lowest of those ratios
 * @param highest the highest of them
 * @param missing why there is no ratio, or null
 */
record Outcome(
    Row row,
    double ours,
    double peer,
    double ratio,
    double lowest,
    double highest,
    String missing) {

  static Outcome missing(Row row, String reason) {
    return new Outcome(row, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, reason);
  }

  /** Whether what must hold does; a row without a demand or a figure gives false. */
  boolean reached() {
    return ratio >= row.must();
  }
}
