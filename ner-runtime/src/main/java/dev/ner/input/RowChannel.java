package dev.ner.input;

/** The row of a token's word where words are numbered as rows. */
final class RowChannel extends Channel {

  @Override
  void clear() {
    throw new UnsupportedOperationException("rows are fixed");
  }

  @Override
  void add(String word) {
    throw new UnsupportedOperationException("rows are fixed");
  }

  @Override
  void read(
      int[] tokens, int from, int to, int at, boolean dropped, long seed, int[] rows, int place) {
    rows[place] = tokens[at];
  }
}
