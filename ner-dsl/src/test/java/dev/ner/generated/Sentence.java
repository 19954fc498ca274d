package dev.ner.generated;

/**
 * A sentence of a test.
 *
 * @param ids the words
 * @param tags the gold tags, -1 where there is none
 */
record Sentence(int[] ids, int[] tags) {
  int length() {
    return ids.length;
  }
}
