package dev.ner.benchmarks.probe;

import java.util.Locale;

/** The figures that a probe reports, and the clock that it measures by. */
final class Figures {
  private static final double WARM_UP_SECONDS =
      Double.parseDouble(System.getProperty("bench.warmUp", "2"));
  private static final double SECONDS =
      Double.parseDouble(System.getProperty("bench.seconds", "3"));
  private static final int LEAST_RUNS = 5;

  private Figures() {}

  /** Reports a figure; the principal one is called {@code value}. */
  static void report(String name, double value) {
    System.out.printf(Locale.ROOT, "@figure %s %.9g%n", name, value);
  }

  /** Reports a remark, which is printed below the table. */
  static void note(String text) {
    System.out.println("@note " + text);
  }

  /**
   * The median time of a run in seconds, after running for the time of the warm-up. Runs are timed
   * one by one, so that a disturbance spoils a few of them and not the result.
   */
  static double medianSeconds(Runnable work) {
    repeat(work, WARM_UP_SECONDS, null);
    Samples samples = new Samples();
    repeat(work, SECONDS, samples);
    return samples.median();
  }

  private static void repeat(Runnable work, double seconds, Samples samples) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    int runs = 0;
    for (long start = System.nanoTime(); start < end || runs < LEAST_RUNS; runs++) {
      work.run();
      long now = System.nanoTime();
      if (samples != null) {
        samples.add((now - start) / 1e9);
      }
      start = now;
    }
  }
}
