package dev.ner.dsl;

/** How the tags of a corpus mark where an entity begins and ends; inside, all become IOB2. */
public enum TagScheme {
  /** {@code B-} begins every entity, {@code I-} continues it, {@code O} is outside. */
  IOB2,

  /**
   * {@code I-} begins and continues an entity; {@code B-} begins one only where it directly follows
   * another of its type.
   */
  IOB1,

  /**
   * {@code B-} begins, {@code I-} continues and {@code E-} ends an entity of several tokens, {@code
   * S-} is one of a single token; {@code M-}, {@code L-}, {@code U-} and {@code W-} are understood
   * as other names of these.
   */
  IOBES,

  /**
   * The name of the entity alone, with nothing before it; neighbours of one type are one entity.
   */
  IO
}
