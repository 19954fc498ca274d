package dev.ner.benchmarks.compare;

/**
 * One side of a comparison.
 *
 * @param name what it is called in the rows and on the screen
 * @param run measures it once, in a fresh process
 */
record Contender(String name, Run run) {

  /** One run. */
  interface Run {
    Sample run() throws Unmeasurable;
  }
}
