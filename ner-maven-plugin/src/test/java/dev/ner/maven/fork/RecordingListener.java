package dev.ner.maven.fork;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it hears. */
final class RecordingListener implements ForkListener {
  final List<ForkEvent> events = new ArrayList<>();
  final List<String> output = new ArrayList<>();
  final List<String> errors = new ArrayList<>();

  @Override
  public void event(ForkEvent event) {
    events.add(event);
  }

  @Override
  public void line(String line, boolean error) {
    (error ? errors : output).add(line);
  }
}
