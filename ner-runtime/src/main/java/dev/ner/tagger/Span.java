package dev.ner.tagger;

/**
 * An entity before its type has a name.
 *
 * @param type the number of the entity type
 * @param text its characters
 * @param start the UTF-16 index of its first character
 * @param end the UTF-16 index after its last character
 * @param confidence the probability of exactly this entity
 */
record Span(int type, String text, int start, int end, double confidence) {

  /** Makes of entities what a caller wants to have. */
  @FunctionalInterface
  interface Maker<T> {
    T make(int type, String text, int start, int end, double confidence);

    /** The least confidence of entities that the caller wants to have. */
    default double minimumConfidence() {
      return 0;
    }
  }
}
