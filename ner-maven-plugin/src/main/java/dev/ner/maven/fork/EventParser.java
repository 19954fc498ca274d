package dev.ner.maven.fork;

import dev.ner.json.Json;
import dev.ner.json.JsonException;
import dev.ner.json.JsonObject;
import java.util.Optional;

/**
 * Reads the child's lines: an event is {@code @ner } and a JSON object, and every other line is
 * something that a library printed.
 */
final class EventParser {
  private static final String PREFIX = "@ner ";

  private EventParser() {}

  /** The event that a line is, or empty where it is none that this plugin knows. */
  static Optional<ForkEvent> parse(String line) {
    if (!line.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      if (Json.parse(line.substring(PREFIX.length())) instanceof JsonObject event) {
        return Optional.ofNullable(event(event));
      }
      return Optional.empty();
    } catch (JsonException e) {
      // Shown as any other line, so that nothing a child says is lost.
      return Optional.empty();
    }
  }

  private static ForkEvent event(JsonObject event) {
    return switch (event.string("event")) {
      case "log" ->
          new ForkEvent.Remark(event.string("level").equals("warn"), event.string("text"));
      case "start" -> start(event);
      case "progress" -> progress(event);
      case "epoch" -> epoch(event);
      case "problem" ->
          new ForkEvent.Mistake(
              event.string("severity").equals("warning"),
              event.string("code"),
              event.string("place"),
              event.string("message"));
      case "output" -> new ForkEvent.Output(event.string("text"));
      case "done" -> new ForkEvent.Done();
      default -> null;
    };
  }

  private static ForkEvent.Start start(JsonObject event) {
    return new ForkEvent.Start(
        event.string("model"),
        event.integer("weights"),
        event.integer("sentences"),
        event.integer("tokens"),
        event.integer("vocabulary"),
        (int) event.integer("threads"),
        event.string("kernels"),
        event.integer("heapMb"));
  }

  private static ForkEvent.Progress progress(JsonObject event) {
    return new ForkEvent.Progress(
        (int) event.integer("epoch"),
        (int) event.integer("epochs"),
        (int) event.integer("batch"),
        (int) event.integer("batches"),
        event.number("tokensPerSecond"),
        event.number("loss"),
        event.number("secondsLeft"));
  }

  private static ForkEvent.Epoch epoch(JsonObject event) {
    return new ForkEvent.Epoch(
        (int) event.integer("epoch"),
        (int) event.integer("epochs"),
        event.number("loss"),
        event.number("validationAccuracy"),
        event.number("validationF1"),
        event.bool("best"),
        event.number("seconds"),
        event.number("tokensPerSecond"));
  }
}
