package dev.ner.benchmarks.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/** The figures that a probe reports, and the clock that it measures by. */
public final class Figures {
  private static final double WARM_UP_SECONDS =
      Double.parseDouble(System.getProperty("bench.warmUp", "2"));
  private static final double SECONDS =
      Double.parseDouble(System.getProperty("bench.seconds", "3"));
  private static final int LEAST_RUNS = 5;
  private static final int MOST_WINDOWS = 8;
  private static final double IMPROVEMENT = 0.97;

  private static final boolean CPU_CLOCK = Boolean.getBoolean("bench.cpuClock");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Figures() {}

  /** Nanoseconds of the wall clock, or on demand those that this thread had a core. */
  private static long clock() {
    return CPU_CLOCK ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }

  /** Reports a figure; the principal one is called {@code value}. */
  public static void report(String name, double value) {
    System.out.printf(Locale.ROOT, "@figure %s %.9g%n", name, value);
  }

  /** Reports a remark, which is printed below the table. */
  public static void note(String text) {
    System.out.println("@note " + text);
  }

  /**
   * The median time of a run in seconds, when it has stopped falling. Runs are timed one by one, so
   * that a disturbance spoils a few of them and not the result.
   */
  public static double medianSeconds(Runnable work) {
    warmUp(work);
    return median(work, SECONDS);
  }

  /**
   * Runs in windows, until one brings no improvement over those before it. On a busy machine the
   * JVM's compiler threads come late, and a warm-up of fixed length would end too early.
   */
  private static void warmUp(Runnable work) {
    double best = median(work, WARM_UP_SECONDS);
    for (int window = 1; window < MOST_WINDOWS; window++) {
      double next = median(work, WARM_UP_SECONDS / 2);
      if (next > best * IMPROVEMENT) {
        return;
      }
      best = next;
    }
  }

  private static double median(Runnable work, double seconds) {
    Samples samples = new Samples();
    long end = System.nanoTime() + (long) (seconds * 1e9);
    for (int runs = 0; System.nanoTime() < end || runs < LEAST_RUNS; runs++) {
      long start = clock();
      work.run();
      samples.add((clock() - start) / 1e9);
    }
    return samples.median();
  }
}
