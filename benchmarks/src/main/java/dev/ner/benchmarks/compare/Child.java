package dev.ner.benchmarks.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that was started to be measured.
 *
 * <p>Besides its output, the time from start to end and the most memory that it had resident are
 * taken, the latter where the system has {@code /proc}.
 */
final class Child {
  /** The most resident memory in megabytes, as {@link #run} reports it. */
  static final String MEMORY = "rssMb";

  /** Milliseconds from start to end, as {@link #run} reports them. */
  static final String WALL = "wallMs";

  private static final long POLL_MILLIS = 20;
  private static final int LAST_LINES = 6;
  private static final long LIMIT_MINUTES = 20;

  private final List<String> command;
  private final Path directory;
  private final List<String> lines = new ArrayList<>();

  private Child(List<String> command, Path directory) {
    this.command = command;
    this.directory = directory;
  }

  /** Runs a command to its end; fails if its exit code is not 0. */
  static Result run(List<String> command, Path directory) throws Unmeasurable {
    try {
      return new Child(command, directory).run();
    } catch (IOException e) {
      throw new Unmeasurable(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unmeasurable("interrupted");
    }
  }

  /** A process's output, line by line, and its costs. */
  record Result(List<String> lines, double wallMillis, double residentMb) {

    /** The figures and notes that a probe printed, and the costs. */
    Sample sample() {
      Map<String, Double> figures = new HashMap<>();
      List<String> notes = new ArrayList<>();
      figures.put(WALL, wallMillis);
      figures.put(MEMORY, residentMb);
      for (String line : lines) {
        if (line.startsWith("@figure ")) {
          String[] parts = line.split(" ");
          figures.put(parts[1], Double.valueOf(parts[2]));
        } else if (line.startsWith("@note ")) {
          notes.add(line.substring("@note ".length()));
        }
      }
      return new Sample(figures, notes);
    }
  }

  private Result run() throws IOException, InterruptedException, Unmeasurable {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    long start = System.nanoTime();
    Process process = builder.start();
    Thread reader = new Thread(() -> read(process), "output");
    reader.start();
    double resident = Double.NaN;
    long deadline = start + TimeUnit.MINUTES.toNanos(LIMIT_MINUTES);
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      double now = residentMb(process.pid());
      resident = Double.isNaN(now) ? resident : now;
      if (System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new Unmeasurable("not done after " + LIMIT_MINUTES + " minutes");
      }
    }
    double millis = (System.nanoTime() - start) / 1e6;
    reader.join();
    if (process.exitValue() != 0) {
      throw new Unmeasurable("exit code " + process.exitValue() + ": " + lastLines());
    }
    return new Result(List.copyOf(lines), millis, resident);
  }

  private void read(Process process) {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
      process.getOutputStream().close(); // as the Maven plugin does with a training
    } catch (IOException e) {
      lines.add(e.toString());
    }
  }

  private String lastLines() {
    Deque<String> last = new ArrayDeque<>();
    for (String line : lines) {
      last.add(line.strip());
      if (last.size() > LAST_LINES) {
        last.remove();
      }
    }
    return String.join(" | ", last);
  }

  /** The most memory that the process has had resident so far, or NaN. */
  private static double residentMb(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        }
      }
    } catch (IOException e) {
      // The process has just ended, or the system has no such files.
    }
    return Double.NaN;
  }
}
