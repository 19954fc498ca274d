package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Drops units at random in training: {@code y = m∘x/(1 − rate)}, where m is 0 with the probability
 * {@code rate}, otherwise 1 (Srivastava et al. 2014). [B, T, E] → [B, T, E].
 *
 * <p>Nothing is dropped when sentences are tagged. The training's seed determines what is dropped,
 * whatever the number of threads. It has no weights.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface Dropout {

  /** The share of units that is dropped, from 0 to below 1, in steps of 2^-16. */
  float rate();

  /**
   * Whether a unit of a sentence is dropped at all of its tokens or at none (Gal and Ghahramani
   * 2016), in place of each by itself.
   */
  boolean sameForAllSteps() default false;
}
