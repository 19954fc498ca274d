package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets every learning rate fall along half a cosine over all epochs: in step t of T, behind a
 * warm-up of W steps, it is multiplied by {@code m + (1 − m)·(1 + cos(π·(t − 1 − W)/(T − W)))/2}
 * (Loshchilov and Hutter 2017, equation 5, without restarts; PyTorch's {@code CosineAnnealingLR}).
 * Patience that ends the training early does not shorten the cosine.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface CosineDecay {

  /** The share m of the learning rate that is left at the end; from 0 to 1. As in PyTorch. */
  float minimumFactor() default 0f;
}
