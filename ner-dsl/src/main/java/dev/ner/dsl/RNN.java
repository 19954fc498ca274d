package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A simple recurrent layer. [B, T, E] → [B, T, H].
 *
 * <p>Left to right over a sentence, from state zero: {@code h ← f(W·x + U·h + b)} (Elman 1990). It
 * has H·(E + H + 1) weights. b begins as zeros.
 *
 * <p>The identity RNN of Le, Jaitly and Hinton (2015) is {@code @RNN(value = 100, activation =
 * Activation.RELU, recurrentInit = Initializer.IDENTITY)}.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface RNN {

  /** The number of units, H; 1 or more. */
  int value();

  /** The activation f. */
  Activation activation() default Activation.TANH;

  /** What W holds before training. */
  Initializer inputInit() default Initializer.GLOROT_UNIFORM;

  /** What U holds before training. */
  Initializer recurrentInit() default Initializer.ORTHOGONAL;
}
