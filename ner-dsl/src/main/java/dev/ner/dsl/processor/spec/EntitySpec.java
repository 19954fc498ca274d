package dev.ner.dsl.processor.spec;

import java.util.Locale;

/**
 * A declared entity type.
 *
 * @param name the name as tags write it
 * @param origin its place in the list of entities
 */
public record EntitySpec(String name, Origin origin) {

  /** The constant of the entity enum: {@code CREATIVE_WORK} for {@code creative-work}. */
  public String constant() {
    return name.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
