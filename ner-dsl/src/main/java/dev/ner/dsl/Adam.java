package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Trains with Adam (Kingma and Ba 2015, algorithm 1): {@code m ← β₁m + (1 − β₁)g; v ← β₂v + (1 −
 * β₂)g²; θ ← θ − α·m̂ / (√v̂ + ε)}. Without an optimiser annotation a model is trained by Adam with
 * these defaults.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Adam {

  /** The step size α; above 0, at most 10. */
  float learningRate() default 0.01f;

  /** The decay β₁ of the mean of gradients; from 0, below 1. */
  float beta1() default 0.9f;

  /** The decay β₂ of the mean of squared gradients; from 0, below 1. */
  float beta2() default 0.999f;

  /** The ε that keeps the divisor from zero; above 0, at most 1. */
  float epsilon() default 1e-8f;
}
