package dev.ner.benchmarks.compare;

/** Says why something cannot be measured here; the other rows go on. */
final class Unmeasurable extends Exception {
  private static final long serialVersionUID = 1L;

  Unmeasurable(String reason) {
    super(reason);
  }
}
