package dev.ner.maven.engine;

import dev.ner.maven.console.Console;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is told. */
public final class RecordingConsole implements Console {
  public final List<String> info = new ArrayList<>();
  public final List<String> warnings = new ArrayList<>();
  public final List<String> printed = new ArrayList<>();

  @Override
  public void info(String line) {
    info.add(line);
  }

  @Override
  public void warn(String line) {
    warnings.add(line);
  }

  @Override
  public void debug(String line) {}

  @Override
  public void print(String line) {
    printed.add(line);
  }

  @Override
  public void progress(String line, String plainLine) {}
}
