package dev.ner.command;

import java.io.IOException;
import java.io.InputStream;

/**
 * A thread that halts this JVM when its standard input ends, because then the parent is gone.
 *
 * <p>A JVM that exits waits 0.3 s for a thread that reads. So the child closes its output first,
 * the parent answers by closing the child's input, and this thread has ended before the exit.
 */
final class ParentWatch extends Thread {
  private static final int PATIENCE_MILLIS = 100; // for a parent that knows nothing of this

  private final InputStream in;
  private final int exitCode;
  private volatile boolean released;

  ParentWatch(InputStream in, int exitCode) {
    super("ner-parent-watch");
    setDaemon(true);
    this.in = in;
    this.exitCode = exitCode;
  }

  @Override
  public void run() {
    try {
      while (in.read() >= 0) {
        // Nothing is expected; the end is what counts.
      }
    } catch (IOException e) {
      // Ends like the stream itself.
    }
    if (!released) {
      Runtime.getRuntime().halt(exitCode);
    }
  }

  /** Says that the work is done, so that the input may end. */
  void release() {
    released = true;
  }

  /** Waits a moment for the input's end. */
  void awaitEnd() {
    try {
      join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
