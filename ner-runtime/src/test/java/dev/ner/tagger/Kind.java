package dev.ner.tagger;

/** The entity types of the artificial language, as a generated enum has them. */
enum Kind implements EntityType {
  PER("per"),
  GEO("geo");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
