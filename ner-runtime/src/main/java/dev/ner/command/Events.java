package dev.ner.command;

import dev.ner.error.Problem;
import dev.ner.json.JsonWriter;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * The channel to the process that forked this one: one line {@code @ner} and a JSON object for each
 * event. Whatever else is printed goes to standard error.
 */
final class Events {
  private static final String PREFIX = "@ner ";

  private final PrintStream out;

  Events(PrintStream out) {
    this.out = out;
  }

  /** Sends an event with the members that {@code body} writes. */
  synchronized void send(String event, Consumer<JsonWriter> body) {
    StringBuilder line = new StringBuilder(PREFIX);
    JsonWriter json = JsonWriter.compact(line);
    json.beginObject().name("event").value(event);
    body.accept(json);
    json.endObject().finish();
    out.println(line);
    out.flush();
  }

  void log(String text) {
    send("log", json -> json.name("level").value("info").name("text").value(text));
  }

  void output(String text) {
    send("output", json -> json.name("text").value(text));
  }

  void problems(String severity, List<Problem> problems) {
    for (Problem problem : problems) {
      send(
          "problem",
          json ->
              json.name("severity")
                  .value(severity)
                  .name("code")
                  .value(problem.error().code())
                  .name("place")
                  .value(problem.place())
                  .name("message")
                  .value(problem.message()));
    }
  }

  void done() {
    send("done", json -> {});
  }
}
