package dev.ner.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;

/** Command lines of Maven. */
final class Maven {
  private Maven() {}

  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp"));
    command.addAll(List.of(arguments));
    return command;
  }
}
