package dev.ner.dsl.processor.spec;

/**
 * A layer annotation on a field.
 *
 * @param origin the annotation
 * @param units the annotation's width; the annotation itself where none is written
 */
public record LayerSpec(LayerKind kind, Origin origin, Origin units) {}
