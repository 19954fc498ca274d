package dev.ner.dsl.settings;

import java.util.List;

/** The annotation that declares a setting. */
public enum SettingGroup {
  CORPUS("Corpus"),
  SPLIT_BY_COUNT("SplitByCount"),
  SPLIT_BY_SHARE("SplitByShare"),
  VOCABULARY("Vocabulary"),
  TRAINING("Training"),
  SGD("SGD"),
  RMSPROP("RMSProp"),
  ADAGRAD("Adagrad"),
  ADAM("Adam"),
  ADAMW("AdamW"),
  WARMUP("Warmup"),
  STEP_DECAY("StepDecay"),
  COSINE_DECAY("CosineDecay"),
  RECIPROCAL_SQUARE_ROOT("ReciprocalSquareRoot"),
  QUALITY_GATE("QualityGate");

  /** The optimisers, of which an element has one at most. */
  public static final List<SettingGroup> OPTIMIZERS = List.of(SGD, RMSPROP, ADAGRAD, ADAM, ADAMW);

  /** The optimiser of a model that declares none. */
  public static final SettingGroup DEFAULT_OPTIMIZER = ADAM;

  /** The decays of the learning rate, of which a model has one at most. */
  public static final List<SettingGroup> DECAYS =
      List.of(STEP_DECAY, COSINE_DECAY, RECIPROCAL_SQUARE_ROOT);

  private final String annotation;

  SettingGroup(String annotation) {
    this.annotation = annotation;
  }

  /** Whether it is an optimiser, which may also stand on a layer or block. */
  public boolean isOptimizer() {
    return OPTIMIZERS.contains(this);
  }

  /** The simple name of the annotation in {@code dev.ner.dsl}. */
  public String annotation() {
    return annotation;
  }
}
