package dev.ner.dsl.processor.spec;

/**
 * The place in the source that a part of a spec comes from.
 *
 * <p>A handle that only the room that made it looks into; others pass it on with a diagnostic.
 */
public interface Origin {}
