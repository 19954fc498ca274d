package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Trains with RMSProp (Tieleman and Hinton 2012, Coursera lecture 6.5): {@code s ← ρs + (1 − ρ)g²;
 * θ ← θ − α·g / (√s + ε)}; with momentum {@code v ← μv + g / (√s + ε); θ ← θ − α·v}, as in PyTorch.
 *
 * <p>On the model for all weights, or on a layer or block for its own. Of an {@link Embedding} only
 * the rows that a batch reads are updated: a row that rests keeps its mean and its velocity.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface RMSProp {

  /** The step size α; above 0, at most 10. As in PyTorch. */
  float learningRate() default 0.01f;

  /** The share μ of the velocity that is kept; from 0, for no momentum, below 1. As in PyTorch. */
  float momentum() default 0f;

  /**
   * The decay ρ of the mean of squared gradients; from 0, below 1. PyTorch's default, which it
   * calls alpha; 0.9 in the lecture.
   */
  float rho() default 0.99f;

  /** The ε that keeps the divisor from zero; above 0, at most 1. As in PyTorch. */
  float epsilon() default 1e-8f;
}
