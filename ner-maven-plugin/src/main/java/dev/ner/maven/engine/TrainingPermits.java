package dev.ner.maven.engine;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The trainings that may run at once in this JVM.
 *
 * <p>A training keeps all cores busy, so that two at once gain nothing and need twice the memory.
 */
public final class TrainingPermits {
  private final AtomicInteger running;
  private final int most;

  /**
   * Permits counted by an object that all builders of this JVM share.
   *
   * @param running number of trainings that run; also the monitor that guards it
   */
  public TrainingPermits(AtomicInteger running, int most) {
    this.running = running;
    this.most = Math.max(1, most);
  }

  /** Work that may be interrupted and may fail. */
  interface Work<T> {
    T run() throws java.io.IOException, InterruptedException;
  }

  /** Runs a training as soon as one may run. */
  <T> T during(Work<T> work) throws java.io.IOException, InterruptedException {
    synchronized (running) {
      while (running.get() >= most) {
        running.wait();
      }
      running.incrementAndGet();
    }
    try {
      return work.run();
    } finally {
      synchronized (running) {
        running.decrementAndGet();
        running.notifyAll();
      }
    }
  }
}
