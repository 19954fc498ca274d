package dev.ner.json;

/** A JSON value: an object, an array, a string, a number, a boolean or null; immutable. */
public sealed interface JsonValue
    permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

  /** What the value is, with its article, for messages: {@code an object}, {@code null}. */
  String kind();
}
