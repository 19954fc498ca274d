package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Trains by stochastic gradient descent, with momentum if wanted: {@code g ← g + λθ; v ← μv + g; θ
 * ← θ − α·v}, or with Nesterov's momentum {@code θ ← θ − α·(g + μv)} (Sutskever et al. 2013, in
 * PyTorch's form).
 *
 * <p>On the model for all weights, or on a layer or block for its own. Of an {@link Embedding} only
 * the rows that a batch reads are updated: a row that rests keeps its velocity, is not moved by it,
 * and does not decay.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface SGD {

  /**
   * The step size α; above 0, at most 10. PyTorch's default is 0.001; 0.1 is the custom for taggers
   * (Akbik et al. 2018).
   */
  float learningRate() default 0.1f;

  /** The share μ of the velocity that is kept; from 0, for no momentum, below 1. As in PyTorch. */
  float momentum() default 0f;

  /** Whether the step looks ahead (Nesterov's momentum); needs a momentum. As in PyTorch. */
  boolean nesterov() default false;

  /**
   * The weight decay λ, added to the gradient as {@code λθ}; from 0, for none, to 1. Parameters of
   * one row (biases, gains, the matrices of a layer of one unit) do not decay; PyTorch, whose
   * default is 0 too, decays all.
   */
  float weightDecay() default 0f;
}
