package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A recurrent layer with long short-term memory. [B, T, E] → [B, T, H].
 *
 * <p>Left to right over a sentence, from state zero: {@code i = σ(aᵢ), f = σ(a_f), g = tanh(a_g), o
 * = σ(a_o)} with {@code a = W·x + U·h + b}, then {@code c ← f·c + i·g} and {@code h ← o·tanh(c)}
 * (Hochreiter and Schmidhuber 1997, with the forget gate of Gers, Schmidhuber and Cummins 2000). It
 * has 4H·(E + H + 1) weights.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface LSTM {

  /** The number of units, H; 1 or more. */
  int value();

  /** The activation of the candidate state g. */
  Activation candidate() default Activation.TANH;

  /** Whether {@code h ← o·tanh(c)}; otherwise {@code h ← o·c}. */
  boolean outputTanh() default true;

  /** What the bias of the forget gate holds before training; that of the other gates zeros. */
  float forgetBias() default 1f;

  /** What W holds before training. */
  Initializer inputInit() default Initializer.GLOROT_UNIFORM;

  /** What U holds before training. */
  Initializer recurrentInit() default Initializer.ORTHOGONAL;
}
