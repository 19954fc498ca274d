package dev.ner.command;

import dev.ner.error.Problem;
import dev.ner.json.JsonWriter;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * The channel to the process that forked this one: one line {@code @ner} and a JSON object for each
 * event. Whatever else is printed goes to standard error.
 *
 * <p>Each object has the member {@code event}, and by its value:
 *
 * <ul>
 *   <li>{@code log}, a remark: {@code level} (info), {@code text}
 *   <li>{@code problem}: {@code severity} (error, warning), {@code code}, {@code place}, {@code
 *       message}
 *   <li>{@code start} of a training: {@code model} (the class), {@code weights}, {@code sentences},
 *       {@code tokens}, {@code vocabulary}, {@code threads}, {@code kernels} (which and why),
 *       {@code heapMb}
 *   <li>{@code progress} of an epoch: {@code epoch}, {@code epochs}, {@code batch}, {@code
 *       batches}, {@code tokensPerSecond}, {@code loss}, {@code secondsLeft}
 *   <li>{@code epoch}, when one ends: {@code epoch}, {@code epochs}, {@code loss}, {@code
 *       validationAccuracy}, {@code validationF1}, {@code best}, {@code seconds}, {@code
 *       tokensPerSecond}
 *   <li>{@code output}, a line of the result: {@code text}
 *   <li>{@code done}: all files are written
 * </ul>
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
