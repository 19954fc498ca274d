package dev.ner.benchmarks.compare;

import dev.ner.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Outcomes as JSON for programs: benchmarks/target/comparison.json. */
final class Report {
  private Report() {}

  static void write(
      Path file,
      Machine machine,
      Map<String, String> versions,
      List<Outcome> outcomes,
      Collection<String> notes)
      throws IOException {
    StringBuilder text = new StringBuilder();
    JsonWriter json = JsonWriter.pretty(text);
    json.beginObject();
    json.name("machine").value(machine.description());
    json.name("jvm").value(machine.jvm());
    json.name("versions").beginObject();
    versions.forEach((name, version) -> json.name(name).value(version));
    json.endObject();
    json.name("rows").beginArray();
    outcomes.forEach(outcome -> row(json, outcome));
    json.endArray();
    json.name("notes").beginArray();
    notes.forEach(json::value);
    json.endArray();
    json.endObject().finish();
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static void row(JsonWriter json, Outcome outcome) {
    Row row = outcome.row();
    json.beginObject();
    json.name("id").value(row.id());
    json.name("work").value(row.work());
    number(json, "ours", outcome.ours());
    number(json, "peer", outcome.peer());
    json.name("unit").value(row.unit());
    number(json, "ratio", outcome.ratio());
    number(json, "must", row.must());
    number(json, "aim", row.aim());
    number(json, "lowestRatio", outcome.lowest());
    number(json, "highestRatio", outcome.highest());
    if (outcome.missing() != null) {
      json.name("missing").value(outcome.missing());
    }
    json.endObject();
  }

  private static void number(JsonWriter json, String name, double value) {
    if (Double.isNaN(value)) {
      json.name(name).nullValue();
    } else {
      json.name(name).value(value);
    }
  }
}
