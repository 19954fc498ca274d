package dev.ner.dsl.processor.spec;

/** An optimiser with its settings, where a field or block overrides the model's. */
public sealed interface OptimizerSpec {

  /** Adam (Kingma and Ba 2015). */
  record Adam(float learningRate, float beta1, float beta2, float epsilon)
      implements OptimizerSpec {}
}
