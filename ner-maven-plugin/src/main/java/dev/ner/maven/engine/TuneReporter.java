package dev.ner.maven.engine;

import dev.ner.maven.console.Console;
import dev.ner.maven.console.TrainingText;
import dev.ner.maven.fork.ForkEvent;
import dev.ner.maven.fork.ForkListener;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Hears the trainings of a search: all they say goes to the search's log, to the console no more
 * than their progress, and a warning once, though each of them gives it.
 */
final class TuneReporter implements ForkListener, Closeable {
  private final ProjectFacts project;
  private final Console console;
  private final Writer log;
  private final Set<String> warned = new HashSet<>();
  private String progress = "";
  private int bestEpoch;

  TuneReporter(ProjectFacts project, Console console, Path logFile) throws IOException {
    this.project = project;
    this.console = console;
    Files.createDirectories(logFile.getParent());
    this.log = Files.newBufferedWriter(logFile, StandardCharsets.UTF_8);
  }

  /**
   * Begins a run.
   *
   * @param title what the log calls it
   * @param progressPrefix what stands before its progress on the console
   */
  void begin(String title, String progressPrefix) {
    progress = progressPrefix;
    bestEpoch = 0;
    write(title);
  }

  /** The epoch whose weights were the run's best. */
  int bestEpoch() {
    return bestEpoch;
  }

  @Override
  public void event(ForkEvent event) {
    if (event instanceof ForkEvent.Remark remark) {
      say(remark.warning(), remark.text());
    } else if (event instanceof ForkEvent.Start start) {
      TrainingText.start(start).forEach(this::write);
    } else if (event instanceof ForkEvent.Progress now) {
      console.progress(
          "  " + progress + TrainingText.progressBar(now),
          "  " + progress + " epoch " + TrainingText.progressLine(now).strip());
    } else if (event instanceof ForkEvent.Epoch epoch) {
      bestEpoch = epoch.best() ? epoch.epoch() : bestEpoch;
      write(TrainingText.epoch(epoch));
    } else if (event instanceof ForkEvent.Mistake mistake) {
      say(mistake.warning(), project.shown(mistake).line());
    }
  }

  @Override
  public void line(String line, boolean error) {
    say(error, line);
  }

  private void say(boolean warning, String line) {
    if (warning && warned.add(line)) {
      console.warn(line);
    }
    write(line);
  }

  private void write(String line) {
    try {
      log.write(line);
      log.write('\n');
      log.flush();
    } catch (IOException e) {
      console.debug("cannot write the log of the search: " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}
