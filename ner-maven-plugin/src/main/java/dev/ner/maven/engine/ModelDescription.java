package dev.ner.maven.engine;

import dev.ner.dsl.settings.VectorSettings;
import dev.ner.json.Json;
import dev.ner.json.JsonArray;
import dev.ner.json.JsonException;
import dev.ner.json.JsonLimits;
import dev.ner.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the annotation processor wrote about a model class.
 *
 * @param modelClass binary name of the model class
 * @param simpleName its simple name, by which {@code ner.model} may choose it
 * @param tagger binary name of the generated tagger
 * @param entities declared entities, in order
 * @param summary its layers in one line
 * @param layers names of its layers, those of blocks with their path
 * @param networkSha256 digest of the generated network's source
 * @param settings the settings that apply to it, as declared, in the catalogue's order
 * @param source the source file that declares it, relative to its source root
 */
public record ModelDescription(
    String modelClass,
    String simpleName,
    String tagger,
    List<String> entities,
    String summary,
    List<String> layers,
    String networkSha256,
    Map<String, String> settings,
    String source) {
  private static final long FORMAT = 1;

  public ModelDescription {
    entities = List.copyOf(entities);
    layers = List.copyOf(layers);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** Without the files that a training alone reads: word vectors, which a model holds then. */
  ModelDescription trained() {
    Map<String, String> kept = new LinkedHashMap<>(settings);
    kept.keySet().removeIf(VectorSettings::isFile);
    return new ModelDescription(
        modelClass, simpleName, tagger, entities, summary, layers, networkSha256, kept, source);
  }

  /** The description in a file. */
  static ModelDescription read(Path file) throws IOException {
    try {
      return of(Json.parseObject(Files.readAllBytes(file), JsonLimits.DEFAULT));
    } catch (JsonException e) {
      throw new IOException(
          file + " is no description of a model (" + e.getMessage() + "); compile again", e);
    }
  }

  private static ModelDescription of(JsonObject json) {
    if (json.integer("format") != FORMAT) {
      throw new JsonException("format " + json.integer("format") + ", expected " + FORMAT);
    }
    Map<String, String> settings = new LinkedHashMap<>();
    JsonObject declared = json.object("settings");
    declared.members().keySet().forEach(name -> settings.put(name, declared.string(name)));
    return new ModelDescription(
        json.string("modelClass"),
        json.string("simpleName"),
        json.string("tagger"),
        strings(json.array("entities")),
        json.string("summary"),
        layers(json.array("layers")),
        json.string("networkSha256"),
        settings,
        json.string("source"));
  }

  private static List<String> layers(JsonArray array) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      names.add(array.object(i).string("name"));
    }
    return names;
  }

  private static List<String> strings(JsonArray array) {
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      strings.add(array.string(i));
    }
    return strings;
  }
}
