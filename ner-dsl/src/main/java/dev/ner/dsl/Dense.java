package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An affine map of each token's vector, and an activation: {@code y = f(W·x + b)}. [B, T, E] → [B,
 * T, H].
 *
 * <p>The one before {@link LogSoftmax} or {@link CRF} gives each tag a score, so its width is the
 * number of tags and need not be written. b begins as zeros.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface Dense {

  /**
   * The number of units, H; 1 or more. Left out before {@link LogSoftmax} or {@link CRF}: one a
   * tag, K.
   */
  int value() default 0;

  /** The activation f. The layer that scores the tags has none. */
  Activation activation() default Activation.LINEAR;

  /** What W holds before training. */
  Initializer init() default Initializer.GLOROT_UNIFORM;
}
