package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Trains with Adagrad (Duchi, Hazan and Singer 2011): {@code s ← s + g²; θ ← θ − α·g / (√s + ε)}.
 *
 * <p>On the model for all weights, or on a layer or block for its own. Of an {@link Embedding} only
 * the rows that a batch reads are updated, which changes nothing here: with a gradient of zero a
 * row would rest anyway. Rare words keep making long steps, which is what Adagrad is for.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface Adagrad {

  /** The step size α; above 0, at most 10. As in PyTorch. */
  float learningRate() default 0.01f;

  /** The ε that keeps the divisor from zero; above 0, at most 1. As in PyTorch. */
  float epsilon() default 1e-10f;

  /**
   * What the sum of squared gradients is before the first step; 0 to 1000. As in PyTorch. With 0 a
   * weight's first step is as long as the learning rate, however small its gradient was; with about
   * the square of a usual gradient, small gradients make small steps.
   */
  float initialAccumulator() default 0f;
}
