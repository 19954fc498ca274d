package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how good a model must be for the build to go on, measured on the test split or, without one,
 * on the validation split.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface QualityGate {

  /** The least F1 of whole entities, exact in span and type; from 0, for no demand, to 1. */
  double minimumF1() default 0;

  /** The least share of tokens with the right tag; from 0, for no demand, to 1. */
  double minimumAccuracy() default 0;
}
