package dev.ner.dsl.processor.spec;

/**
 * A declared entity type.
 *
 * @param name the name as tags write it
 * @param origin its place in the list of entities
 */
public record EntitySpec(String name, Origin origin) {}
