package com.acme;

import dev.ner.tagger.EntityType;
import javax.annotation.processing.Generated;

/** The entity types that {@link NewsNer} finds. */
@Generated("dev.ner.dsl.processor.NerProcessor")
public enum NewsNerEntity implements EntityType {
  /** {@code per}. */
  PER("per"),

  /** {@code org}. */
  ORG("org"),

  /** {@code geo}. */
  GEO("geo"),

  /** {@code gpe}. */
  GPE("gpe"),

  /** {@code tim}. */
  TIM("tim"),

  /** {@code art}. */
  ART("art"),

  /** {@code eve}. */
  EVE("eve"),

  /** {@code nat}. */
  NAT("nat");

  private final String label;

  NewsNerEntity(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
