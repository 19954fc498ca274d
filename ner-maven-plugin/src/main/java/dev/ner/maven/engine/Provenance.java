package dev.ner.maven.engine;

import dev.ner.evaluate.Evaluation;
import dev.ner.evaluate.EvaluationJson;
import dev.ner.json.Json;
import dev.ner.json.JsonException;
import dev.ner.json.JsonLimits;
import dev.ner.json.JsonObject;
import dev.ner.json.JsonValue;
import dev.ner.json.JsonWriter;
import dev.ner.maven.uptodate.CorpusFile;
import dev.ner.maven.uptodate.TrainingInputs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code provenance.json}: where a model comes from and what it is worth.
 *
 * <p>It goes into the jar beside the model. It says nothing of the machine, the JVM, the folder or
 * the time, so that the same inputs give the same bytes everywhere.
 */
final class Provenance {
  private static final long FORMAT = 1;
  private static final String EXAMPLES = "examples";
  private static final String EVALUATION = "evaluation";
  private static final String NETWORK = "networkSha256";

  private Provenance() {}

  static String text(
      ModelDescription model, TrainingInputs inputs, String modelSha256, String evaluation) {
    StringBuilder text = new StringBuilder();
    JsonWriter out = JsonWriter.pretty(text).beginObject();
    out.name("format").value(FORMAT);
    out.name("modelClass").value(model.modelClass());
    out.name("layers").value(model.summary());
    out.name("entities").beginRow();
    model.entities().forEach(out::value);
    out.endArray();
    out.name("runtimeVersion").value(inputs.runtimeVersion());
    out.name(NETWORK).value(inputs.networkSha256());
    out.name("modelSha256").value(modelSha256);
    out.name("settings").beginObject();
    inputs.settings().forEach((name, value) -> out.name(name).value(value));
    out.endObject();
    out.name("corpus").beginArray();
    inputs.files().forEach(file -> write(out, file));
    out.endArray();
    out.name(EVALUATION).value(withoutExamples(Json.parse(evaluation)));
    out.endObject().finish();
    return text.toString();
  }

  /** An evaluation without what it quotes from the corpus, which is no jar's to publish. */
  private static JsonValue withoutExamples(JsonValue evaluation) {
    if (!(evaluation instanceof JsonObject object)) {
      return evaluation;
    }
    Map<String, JsonValue> kept = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, value) -> {
              if (!name.equals(EXAMPLES)) {
                kept.put(name, withoutExamples(value));
              }
            });
    return new JsonObject(kept);
  }

  private static void write(JsonWriter out, CorpusFile file) {
    out.beginObject();
    out.name("setting").value(file.setting());
    out.name("path").value(file.declaredPath());
    out.name("sha256").value(file.sha256());
    out.endObject();
  }

  /** Whether a provenance file tells of a model's present network. */
  static boolean isOf(ModelDescription model, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      JsonObject json = Json.parseObject(Files.readAllBytes(file), JsonLimits.DEFAULT);
      return json.string(NETWORK).equals(model.networkSha256());
    } catch (JsonException e) {
      return false;
    }
  }

  /** The evaluation that stands in a provenance file. */
  static Evaluation evaluation(Path file) throws IOException {
    try {
      JsonObject json = Json.parseObject(Files.readAllBytes(file), JsonLimits.DEFAULT);
      StringBuilder text = new StringBuilder();
      JsonWriter out = JsonWriter.compact(text);
      out.value(json.object(EVALUATION)).finish();
      return EvaluationJson.read(text);
    } catch (JsonException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  /** The evaluation in a file of its own. */
  static Evaluation readEvaluation(Path file) throws IOException {
    try {
      return EvaluationJson.read(Files.readString(file, StandardCharsets.UTF_8));
    } catch (JsonException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
  }
}
