package dev.ner.dsl.settings;

/** The annotation that declares a setting. */
public enum SettingGroup {
  CORPUS("Corpus"),
  SPLIT_BY_COUNT("SplitByCount"),
  SPLIT_BY_SHARE("SplitByShare"),
  VOCABULARY("Vocabulary"),
  TRAINING("Training"),
  ADAM("Adam"),
  QUALITY_GATE("QualityGate");

  private final String annotation;

  SettingGroup(String annotation) {
    this.annotation = annotation;
  }

  /** The simple name of the annotation in {@code dev.ner.dsl}. */
  public String annotation() {
    return annotation;
  }
}
