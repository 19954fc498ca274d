package dev.ner.json;

/**
 * How large a JSON text may be; a larger one is refused before memory is spent on it.
 *
 * @param maximumLength the length of the text in UTF-16 code units
 * @param maximumDepth how many arrays and objects may stand inside one another; at most 1,000,
 *     since the reader recurses
 */
public record JsonLimits(int maximumLength, int maximumDepth) {
  /** 16 million characters, 64 levels. */
  public static final JsonLimits DEFAULT = new JsonLimits(16_000_000, 64);

  public JsonLimits {
    if (maximumLength < 0 || maximumDepth < 0 || maximumDepth > 1_000) {
      throw new IllegalArgumentException(
          "length " + maximumLength + ", depth " + maximumDepth + ": expected 0 to 1000 levels");
    }
  }
}
