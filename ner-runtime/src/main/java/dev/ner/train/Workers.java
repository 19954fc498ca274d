package dev.ner.train;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A fixed number of threads, the caller's among them, that work off numbered tasks.
 *
 * <p>A training step is a few rounds of tasks, some of them of microseconds. Hence a barrier that
 * allocates nothing and in which threads wait a moment before they sleep; an executor would take
 * longer to hand out the tasks than the shorter ones last. One thread at a time may call {@link
 * #run}.
 */
public final class Workers implements AutoCloseable {

  /** Numbered tasks, each of which any thread may run. */
  @FunctionalInterface
  public interface Tasks {
    /** Runs a task; what it writes is seen by the caller of {@link Workers#run}. */
    void run(int number);
  }

  /** How long a thread waits awake; more than the gap between two rounds, less than a batch. */
  private static final long PATIENCE_NANOS = 50_000;

  private static final int SPINS = 32; // between two looks at the clock

  private final int threads;
  private final boolean patient;
  private final Helper[] helpers;

  /** The tasks of the round that nobody has taken yet. Set last: it publishes the round. */
  private final AtomicInteger untaken = new AtomicInteger();

  private final AtomicInteger unfinished = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private Tasks tasks;
  private int count;
  private volatile Thread waiting; // the caller while it sleeps
  private volatile boolean closed;

  /** Threads for training, at least 1. */
  public Workers(int threads) {
    this.threads = threads;
    this.patient = threads <= Runtime.getRuntime().availableProcessors();
    this.helpers = new Helper[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new Helper();
      helpers[i].start();
    }
  }

  /** The number of threads. */
  public int threads() {
    return threads;
  }

  /** Runs the tasks 0 to {@code count} − 1 and waits for all of them; throws what one threw. */
  public void run(Tasks tasks, int count) {
    if (helpers.length == 0 || count <= 1) {
      for (int number = 0; number < count; number++) {
        tasks.run(number);
      }
      return;
    }
    this.tasks = tasks;
    this.count = count;
    unfinished.set(count);
    untaken.set(count);
    for (int i = 0; i < Math.min(helpers.length, count - 1); i++) {
      helpers[i].wake();
    }
    work();
    await();
    if (failure.get() != null) {
      throwFailure();
    }
  }

  /** Takes tasks, in ascending order, until none is left. */
  private void work() {
    while (untaken.get() > 0) {
      int left = untaken.getAndDecrement();
      if (left > 0) { // A round with an untaken task cannot end, so this is still its task.
        finish(count - left);
      }
    }
  }

  private void finish(int number) {
    try {
      tasks.run(number);
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    }
    if (unfinished.decrementAndGet() == 0) {
      Thread caller = waiting;
      if (caller != null) {
        LockSupport.unpark(caller);
      }
    }
  }

  /** Waits for the tasks that others took, even when interrupted: they write shared arrays. */
  private void await() {
    boolean interrupted = false;
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (unfinished.get() > 0) {
      if (patient && System.nanoTime() < deadline) {
        spin();
        continue;
      }
      waiting = Thread.currentThread();
      if (unfinished.get() > 0) {
        LockSupport.park(this);
      }
      waiting = null;
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void spin() {
    for (int i = 0; i < SPINS; i++) {
      Thread.onSpinWait();
    }
  }

  private void throwFailure() {
    Throwable thrown = failure.getAndSet(null);
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown; // a task declares no other
  }

  @Override
  public void close() {
    closed = true;
    for (Helper helper : helpers) {
      LockSupport.unpark(helper);
    }
  }

  /** One of the threads besides the caller's. */
  private final class Helper extends Thread {
    private volatile boolean asleep;

    Helper() {
      super("ner-worker");
      setDaemon(true);
    }

    void wake() {
      if (asleep) {
        LockSupport.unpark(this);
      }
    }

    @Override
    public void run() {
      while (!closed) {
        work();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (patient && untaken.get() <= 0 && System.nanoTime() < deadline) {
          spin();
        }
        asleep = true;
        if (untaken.get() <= 0 && !closed) {
          LockSupport.park(Workers.this);
        }
        asleep = false;
      }
    }
  }
}
