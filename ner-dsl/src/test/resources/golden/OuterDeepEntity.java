package com.acme;

import dev.ner.tagger.EntityType;
import javax.annotation.processing.Generated;

/** The entity types that {@link Outer.Deep} finds. */
@Generated("dev.ner.dsl.processor.NerProcessor")
public enum OuterDeepEntity implements EntityType {
  /** {@code creative-work}. */
  CREATIVE_WORK("creative-work"),

  /** {@code größe}. */
  GRÖSSE("gr\u00f6\u00dfe");

  private final String label;

  OuterDeepEntity(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
