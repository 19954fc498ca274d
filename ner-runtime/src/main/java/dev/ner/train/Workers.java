package dev.ner.train;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A fixed number of threads that work off tasks; with one thread the caller's alone. */
public final class Workers implements AutoCloseable {
  private final int threads;
  private final ExecutorService executor;

  /** Threads for training, at least 1. */
  public Workers(int threads) {
    this.threads = threads;
    this.executor =
        threads == 1
            ? null
            : Executors.newFixedThreadPool(
                threads,
                task -> {
                  Thread thread = new Thread(task, "ner-worker");
                  thread.setDaemon(true);
                  return thread;
                });
  }

  /** The number of threads. */
  public int threads() {
    return threads;
  }

  /** Runs the tasks and waits for all of them; throws what a task threw. */
  public void run(List<Callable<Void>> tasks) {
    try {
      if (executor == null || tasks.size() == 1) {
        for (Callable<Void> task : tasks) {
          task.call();
        }
        return;
      }
      for (Future<Void> future : executor.invokeAll(tasks)) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (Exception e) {
      throw unchecked(e);
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }

  @Override
  public void close() {
    if (executor != null) {
      executor.shutdownNow();
    }
  }
}
