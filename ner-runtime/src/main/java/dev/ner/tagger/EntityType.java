package dev.ner.tagger;

/** A declared entity type; the generated enum of a model implements it. */
public interface EntityType {

  /** The name as declared and as it stands in the labels, such as {@code creative-work}. */
  String label();
}
