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
 * has H·(E + H + 1) weights. W begins Glorot uniform, U orthogonal, b zero.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface RNN {

  /** The number of units, H; 1 or more. */
  int value();

  /** The activation f. */
  Activation activation() default Activation.TANH;
}
