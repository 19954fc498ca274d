package dev.ner.maven.console;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A console over a log, with a progress line below it where a terminal shows it.
 *
 * <p>This is the one place that treats a terminal and a plain log differently.
 */
public final class LogConsole implements Console {
  private static final long PLAIN_INTERVAL = TimeUnit.SECONDS.toNanos(10);

  /** The log's own levels. */
  public interface Log {
    void info(String line);

    void warn(String line);

    void debug(String line);
  }

  private final Log log;
  private final PrintStream out;
  private final ProgressLine line;
  private final Pace pace;

  private LogConsole(Log log, PrintStream out, ProgressLine line, LongSupplier clock) {
    this.log = log;
    this.out = out;
    this.line = line;
    this.pace = new Pace(PLAIN_INTERVAL, clock);
  }

  /** A console for a terminal. */
  public static LogConsole terminal(Log log, PrintStream out, int columns) {
    return new LogConsole(log, out, new ProgressLine(columns), System::nanoTime);
  }

  /** A console for a log that somebody reads later. */
  public static LogConsole plain(Log log, PrintStream out) {
    return plain(log, out, System::nanoTime);
  }

  static LogConsole plain(Log log, PrintStream out, LongSupplier clock) {
    return new LogConsole(log, out, null, clock);
  }

  @Override
  public synchronized void info(String text) {
    clear();
    log.info(text);
    pace.restart();
  }

  @Override
  public synchronized void warn(String text) {
    clear();
    log.warn(text);
  }

  @Override
  public synchronized void debug(String text) {
    clear();
    log.debug(text);
  }

  @Override
  public synchronized void print(String text) {
    clear();
    out.println(text);
    out.flush();
  }

  @Override
  public synchronized void progress(String text, String plainText) {
    if (line != null) {
      out.print(line.replaceBy(text));
      out.flush();
    } else if (pace.passes()) {
      log.info(plainText);
    }
  }

  private void clear() {
    if (line != null) {
      out.print(line.clear());
      out.flush();
    }
  }
}
