package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Trains with AdamW (Loshchilov and Hutter 2019, algorithm 2): {@link Adam} with weight decay that
 * is decoupled from the gradient, {@code θ ← θ − α·λ·θ − α·m̂ / (√v̂ + ε)}.
 *
 * <p>On the model for all weights, or on a layer or block for its own. Of an {@link Embedding} only
 * the rows that a batch reads are updated: a row that rests keeps its means, is not moved by them,
 * and does not decay, so that rare words decay less than frequent ones.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface AdamW {

  /** The step size α, that of {@link Adam}; above 0, at most 10. PyTorch's default is 0.001. */
  float learningRate() default 0.01f;

  /** The decay β₁ of the mean of gradients; from 0, below 1. As in PyTorch. */
  float beta1() default 0.9f;

  /** The decay β₂ of the mean of squared gradients; from 0, below 1. As in PyTorch. */
  float beta2() default 0.999f;

  /** The ε that keeps the divisor from zero; above 0, at most 1. As in PyTorch. */
  float epsilon() default 1e-8f;

  /**
   * The weight decay λ; from 0 to 1. As in PyTorch, but parameters of one row (biases, gains, the
   * matrices of a layer of one unit) do not decay: PyTorch decays all that it is given, and recipes
   * leave biases out by hand.
   */
  float weightDecay() default 0.01f;
}
