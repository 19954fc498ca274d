package dev.ner.evaluate;

import dev.ner.json.JsonArray;
import dev.ner.json.JsonObject;
import dev.ner.json.JsonWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The member {@code errors} of a split in {@code evaluation.json}. */
final class ErrorsJson {
  private static final String COUNT = "count";
  private static final String GOLD = "gold";
  private static final String PREDICTED = "predicted";
  private static final String TYPE = "Type";

  private ErrorsJson() {}

  static void write(JsonWriter out, EntityErrors errors) {
    out.beginObject();
    errors.kinds().forEach((kind, found) -> write(out.name(kind.member()), found));
    out.endObject();
  }

  private static void write(JsonWriter out, EntityErrors.Kind kind) {
    out.beginObject().name(COUNT).value(kind.count()).name("byType").beginObject();
    kind.byType().forEach((type, count) -> out.name(type).value(count));
    out.endObject().name("examples").beginArray();
    for (EntityErrors.Example example : kind.examples()) {
      out.beginObject();
      write(out, GOLD, example.gold());
      write(out, PREDICTED, example.predicted());
      out.name(COUNT).value(example.count()).endObject();
    }
    out.endArray().endObject();
  }

  private static void write(JsonWriter out, String name, EntityErrors.Wording wording) {
    if (wording != null) {
      out.name(name).value(wording.text()).name(name + TYPE).value(wording.type());
    }
  }

  static EntityErrors read(JsonObject errors) {
    Map<ErrorKind, EntityErrors.Kind> kinds = new EnumMap<>(ErrorKind.class);
    for (ErrorKind kind : ErrorKind.values()) {
      kinds.put(kind, readKind(errors.object(kind.member())));
    }
    return new EntityErrors(kinds);
  }

  private static EntityErrors.Kind readKind(JsonObject kind) {
    Map<String, Long> byType = new LinkedHashMap<>();
    JsonObject types = kind.object("byType");
    types.members().keySet().forEach(type -> byType.put(type, types.integer(type)));
    List<EntityErrors.Example> examples = new ArrayList<>();
    JsonArray all = kind.array("examples");
    for (int i = 0; i < all.size(); i++) {
      JsonObject example = all.object(i);
      examples.add(
          new EntityErrors.Example(
              wording(example, GOLD), wording(example, PREDICTED), example.integer(COUNT)));
    }
    return new EntityErrors.Kind(kind.integer(COUNT), byType, examples);
  }

  private static EntityErrors.Wording wording(JsonObject example, String name) {
    return example.members().containsKey(name)
        ? new EntityErrors.Wording(example.string(name), example.string(name + TYPE))
        : null;
  }
}
