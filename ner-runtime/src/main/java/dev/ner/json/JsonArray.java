package dev.ner.json;

import java.util.List;

/** A JSON array. */
public record JsonArray(List<JsonValue> items) implements JsonValue {

  public JsonArray {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "an array";
  }

  public int size() {
    return items.size();
  }

  /** The item as a string; a {@link JsonException} if it is none. */
  public String string(int index) {
    return as(JsonString.class, index, "a string").value();
  }

  /** The item as a whole number; a {@link JsonException} if it is none. */
  public long integer(int index) {
    return as(JsonNumber.class, index, "a number").toLong();
  }

  /** The item as an array; a {@link JsonException} if it is none. */
  public JsonArray array(int index) {
    return as(JsonArray.class, index, "an array");
  }

  /** The item as an object; a {@link JsonException} if it is none. */
  public JsonObject object(int index) {
    return as(JsonObject.class, index, "an object");
  }

  private <T extends JsonValue> T as(Class<T> type, int index, String expected) {
    JsonValue item = items.get(index);
    if (!type.isInstance(item)) {
      throw new JsonException(
          "expected " + expected + " as item " + index + ", found " + item.kind());
    }
    return type.cast(item);
  }
}
