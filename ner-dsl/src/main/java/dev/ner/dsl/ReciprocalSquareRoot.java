package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets every learning rate fall like the reciprocal square root of the step: it is whole for the
 * first k steps, and then multiplied by {@code √(k/t)}. With a {@link Warmup} of k steps this is
 * the schedule of Vaswani et al. 2017, section 5.3, and {@code warmup_and_rsqrt_decay} of Trax. A
 * step is one batch.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface ReciprocalSquareRoot {

  /** The number of steps k at the whole rate, usually that of the warm-up; 1 to 100,000,000. */
  int timescale();
}
