package dev.ner.corpus;

/** How a corpus writes with one tag per token where entities begin and end. */
public enum TagScheme {
  /** {@code I-} inside; {@code B-} only where an entity touches one of its type before it. */
  IOB1("O, B-<entity> or I-<entity>", "BI"),
  /** {@code B-} begins each entity, {@code I-} continues it. */
  IOB2("O, B-<entity> or I-<entity>", "BI"),
  /**
   * As IOB2, but the last token of an entity is {@code E-}, and an entity of one token {@code S-};
   * {@code L-} and {@code U-} (BILOU) are taken for the same, {@code M-} (BMES) for {@code I-}, and
   * {@code W-} for {@code S-}.
   */
  IOBES("O or B-, I-, E-, S-<entity>", "BIESLUMW"),
  /** The entity's name alone; neighbours of one type are one entity. */
  IO("O or <entity>", "");

  private final String expected;
  private final String letters;

  TagScheme(String expected, String letters) {
    this.expected = expected;
    this.letters = letters;
  }

  /** The tags of the scheme, as messages show them. */
  String expected() {
    return expected;
  }

  /** The letters that may stand before the first hyphen. */
  String letters() {
    return letters;
  }
}
