package dev.ner.dsl;

/**
 * How the states of a {@link CRF} say where an entity begins and ends. It is the model's own
 * affair: the corpus may be in any {@link TagScheme}, and entities come out the same.
 */
public enum ChunkEncoding {
  /** B begins an entity, I continues it: two states for each type. */
  IOB2,

  /**
   * B begins an entity, I continues it, E ends it, and S is one of a single token: four states for
   * each type (Ratinov and Roth 2009, as BILOU). The last token of an entity has weights of its
   * own, which helps where ends are telling and tokens are small, as in text by characters.
   */
  IOBES
}
