package dev.ner.json;

/** The text is not the JSON that was expected; says where, if a place in the text is at fault. */
public final class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /** A mistake in the syntax, at a UTF-16 index of the text. */
  JsonException(String message, int offset) {
    super(message + " at offset " + offset);
    this.offset = offset;
  }

  /** A mistake in the structure: well-formed JSON, but not what the reader of the file expects. */
  public JsonException(String message) {
    super(message);
    this.offset = -1;
  }

  /** The UTF-16 index in the text, or -1 where the syntax is right and the structure is not. */
  public int offset() {
    return offset;
  }
}
