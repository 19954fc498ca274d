package dev.ner.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON object: members by name, in the order of the text, no name twice. */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

  public JsonObject {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  @Override
  public String kind() {
    return "an object";
  }

  /** The member of that name, if there is one. */
  public Optional<JsonValue> find(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** The member as a string; a {@link JsonException} if it is missing or none. */
  public String string(String name) {
    return as(JsonString.class, name, "a string").value();
  }

  /** The member as a whole number; a {@link JsonException} if it is missing or none. */
  public long integer(String name) {
    return as(JsonNumber.class, name, "a number").toLong();
  }

  /** The member as a number; a {@link JsonException} if it is missing or none. */
  public double number(String name) {
    return as(JsonNumber.class, name, "a number").toDouble();
  }

  /** The member as a boolean; a {@link JsonException} if it is missing or none. */
  public boolean bool(String name) {
    return as(JsonBoolean.class, name, "a boolean").value();
  }

  /** The member as an array; a {@link JsonException} if it is missing or none. */
  public JsonArray array(String name) {
    return as(JsonArray.class, name, "an array");
  }

  /** The member as an object; a {@link JsonException} if it is missing or none. */
  public JsonObject object(String name) {
    return as(JsonObject.class, name, "an object");
  }

  private <T extends JsonValue> T as(Class<T> type, String name, String expected) {
    JsonValue member = members.get(name);
    if (!type.isInstance(member)) {
      String found = member == null ? "no such member" : member.kind();
      throw new JsonException("expected " + expected + " as \"" + name + "\", found " + found);
    }
    return type.cast(member);
  }
}
