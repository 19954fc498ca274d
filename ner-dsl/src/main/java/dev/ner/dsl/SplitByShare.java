package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Splits the {@link Corpus#source} by shares of its sentences: the first for training, the next for
 * validation, the next for the test. The shares may add up to 1 at most; what is left over is not
 * used.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface SplitByShare {

  /** The share of sentences to train on; above 0, below 1. */
  double trainShare();

  /** The share of sentences that choose the best epoch; above 0, below 1. */
  double validationShare();

  /** The share of sentences that the evaluation reports on; from 0, for no test split, below 1. */
  double testShare() default 0;

  /** Whether the sentences are shuffled before they are split; otherwise in reading order. */
  boolean shuffle() default false;

  /** The seed of the shuffle; any number. */
  long shuffleSeed() default 1;
}
