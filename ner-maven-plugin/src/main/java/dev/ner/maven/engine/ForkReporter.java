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

/** Passes on what a forked JVM says: to the console, and to a log file where there is one. */
final class ForkReporter implements ForkListener, Closeable {
  private final ProjectFacts project;
  private final Console console;
  private final Writer log;
  private final boolean resultOnly;

  private ForkReporter(ProjectFacts project, Console console, Writer log, boolean resultOnly) {
    this.project = project;
    this.console = console;
    this.log = log;
    this.resultOnly = resultOnly;
  }

  /** For a training, whose log file is begun anew. */
  static ForkReporter training(ProjectFacts project, Console console, Path logFile)
      throws IOException {
    Files.createDirectories(logFile.getParent());
    return new ForkReporter(
        project, console, Files.newBufferedWriter(logFile, StandardCharsets.UTF_8), false);
  }

  /** For an evaluation. */
  static ForkReporter evaluation(ProjectFacts project, Console console) {
    return new ForkReporter(project, console, Writer.nullWriter(), false);
  }

  /** For tagging, whose result should stand alone on standard output. */
  static ForkReporter tagging(ProjectFacts project, Console console) {
    return new ForkReporter(project, console, Writer.nullWriter(), true);
  }

  @Override
  public void event(ForkEvent event) {
    if (event instanceof ForkEvent.Remark remark) {
      remark(remark);
    } else if (event instanceof ForkEvent.Start start) {
      TrainingText.start(start).forEach(this::info);
    } else if (event instanceof ForkEvent.Progress progress) {
      console.progress(TrainingText.progressBar(progress), TrainingText.progressLine(progress));
    } else if (event instanceof ForkEvent.Epoch epoch) {
      info(TrainingText.epoch(epoch));
    } else if (event instanceof ForkEvent.Mistake mistake) {
      mistake(project.shown(mistake));
    } else if (event instanceof ForkEvent.Output output) {
      console.print(output.text());
    }
  }

  private void remark(ForkEvent.Remark remark) {
    if (remark.warning()) {
      warn(remark.text());
    } else {
      info(remark.text());
    }
  }

  /** Errors are said once, at the end, all together; the log file has them in their place. */
  private void mistake(ForkEvent.Mistake mistake) {
    if (mistake.warning()) {
      warn(mistake.line());
    } else {
      write("error: " + mistake.line());
    }
  }

  /** Says a line that is not the child's. */
  void info(String line) {
    if (resultOnly) {
      console.debug(line);
    } else {
      console.info(line);
    }
    write(line);
  }

  private void warn(String line) {
    console.warn(line);
    write("warning: " + line);
  }

  @Override
  public void line(String line, boolean error) {
    if (error) {
      console.warn(line);
    } else {
      console.debug(line);
    }
    write(line);
  }

  private void write(String line) {
    try {
      log.write(line);
      log.write('\n');
      log.flush();
    } catch (IOException e) {
      console.debug("cannot write the training log: " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}
