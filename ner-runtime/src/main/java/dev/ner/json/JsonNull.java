package dev.ner.json;

/** The JSON value {@code null}. */
public enum JsonNull implements JsonValue {
  NULL;

  @Override
  public String kind() {
    return "null";
  }
}
