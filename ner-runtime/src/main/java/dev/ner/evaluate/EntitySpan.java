package dev.ner.evaluate;

/**
 * An entity in a sequence of tags.
 *
 * @param type the entity type, as {@link dev.ner.corpus.TagSet#entity(int)} numbers it
 * @param start the index of its first token
 * @param end the index after its last token
 */
public record EntitySpan(int type, int start, int end) {}
