package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets every learning rate rise linearly at first: in step t of the first W it is multiplied by
 * {@code t/W} (Vaswani et al. 2017, section 5.3; Goyal et al. 2017, section 2.2). A decay beside it
 * is multiplied on top. A step is one batch.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Warmup {

  /** The number of steps W until the full rate; 1 to 100,000,000. */
  int warmupSteps();
}
