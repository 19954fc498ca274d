package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A gated recurrent unit. [B, T, E] → [B, T, H].
 *
 * <p>Left to right over a sentence, from state zero: {@code r = σ(W_r·x + b_r + U_r·h + c_r), z =
 * σ(W_z·x + b_z + U_z·h + c_z), n = tanh(W_n·x + b_n + r∘(U_n·h + c_n))}, then {@code h ← (1 − z)∘n
 * + z∘h} (Cho et al. 2014, with the reset gate after the product, as cuDNN and PyTorch have it). It
 * has 3H·(E + H + 2) weights. b and c begin as zeros.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface GRU {

  /** The number of units, H; 1 or more. */
  int value();

  /** What W holds before training. */
  Initializer inputInit() default Initializer.GLOROT_UNIFORM;

  /** What U holds before training. */
  Initializer recurrentInit() default Initializer.ORTHOGONAL;
}
