package dev.ner.json;

import java.util.Objects;

/** A JSON string, without its escapes. */
public record JsonString(String value) implements JsonValue {

  public JsonString {
    Objects.requireNonNull(value);
  }

  @Override
  public String kind() {
    return "a string";
  }
}
