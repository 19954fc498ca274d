package dev.ner.maven.fork;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that does one request and ends.
 *
 * <p>Its standard output is the channel of events. Its standard input stays open for as long as
 * this JVM lives or the child has closed its output: a child whose input closes earlier ends, so
 * that not even a killed build leaves a training behind.
 */
public final class ForkedJvm {
  private static final int KEPT_LINES = 30;
  private static final int GRACE_SECONDS = 5;
  private static final List<String> HARMLESS =
      List.of("WARNING: Using incubator modules", "Picked up J");

  private final ForkListener listener;
  private final List<ForkEvent.Mistake> mistakes = new ArrayList<>();
  private final Deque<String> lastLines = new ArrayDeque<>();
  private boolean done;

  private ForkedJvm(ForkListener listener) {
    this.listener = listener;
  }

  /** Runs a request to its end. */
  public static ForkResult run(ForkRequest request, ForkListener listener)
      throws IOException, InterruptedException {
    return run(CommandLine.write(request), listener);
  }

  static ForkResult run(List<String> command, ForkListener listener)
      throws IOException, InterruptedException {
    return new ForkedJvm(listener).run(new ProcessBuilder(command).start());
  }

  private ForkResult run(Process process) throws IOException, InterruptedException {
    Thread hook = new Thread(() -> end(process), "ner-end-of-fork");
    Runtime.getRuntime().addShutdownHook(hook);
    Thread errors = new Thread(() -> readErrors(process.getErrorStream()), "ner-fork-errors");
    errors.setDaemon(true);
    errors.start();
    try {
      readOutput(process.getInputStream());
      closeInput(process);
      int exitCode = process.waitFor();
      errors.join();
      synchronized (this) {
        return new ForkResult(exitCode, done, mistakes, List.copyOf(lastLines));
      }
    } finally {
      end(process);
      forget(hook);
    }
  }

  private void readOutput(InputStream stream) throws IOException {
    try (BufferedReader reader = reader(stream)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        Optional<ForkEvent> event = EventParser.parse(line);
        if (event.isPresent()) {
          hear(event.get());
        } else {
          hear(line, false);
        }
      }
    }
  }

  /** Answers the end of the child's output, so that it need not wait for its watching thread. */
  private static void closeInput(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // The child is gone already; its exit code says the rest.
      return;
    }
  }

  private void readErrors(InputStream stream) {
    try (BufferedReader reader = reader(stream)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (HARMLESS.stream().noneMatch(line::startsWith)) {
          hear(line, true);
        }
      }
    } catch (IOException e) {
      // The stream closes under the reader when the child is ended; its exit code says the rest.
      return;
    }
  }

  private synchronized void hear(ForkEvent event) {
    if (event instanceof ForkEvent.Mistake mistake && !mistake.warning()) {
      mistakes.add(mistake);
    } else if (event instanceof ForkEvent.Done) {
      done = true;
    }
    listener.event(event);
  }

  private synchronized void hear(String line, boolean error) {
    if (lastLines.size() == KEPT_LINES) {
      lastLines.removeFirst();
    }
    lastLines.addLast(line);
    listener.line(line, error);
  }

  private static BufferedReader reader(InputStream stream) {
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is shutting down already, and the hook runs or has run.
      return;
    }
  }
}
