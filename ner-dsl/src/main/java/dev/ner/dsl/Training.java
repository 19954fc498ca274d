package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how long and in what portions a model is trained; without it, with these defaults. */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Training {

  /** How often training goes through the training split; 1 to 100,000. The best epoch is kept. */
  int epochs() default 5;

  /** The number of sentences of a batch, B; 1 to 4096. */
  int batchSize() default 64;

  /**
   * The largest Euclidean norm of a step's whole gradient, which is scaled down to it; 0, for no
   * clipping, to 1,000,000.
   */
  float clipNorm() default 1f;

  /**
   * The largest magnitude of an element of a step's gradient, to which a larger one is cut before
   * the norm is clipped; 0, for no cutting, to 1,000,000.
   */
  float clipValue() default 0f;

  /**
   * The number of epochs without a better validation score after which training ends; 0, for never
   * before the last epoch, to 100,000.
   */
  int patience() default 0;

  /**
   * The decay d of a moving average of the weights over the steps, which is then what is validated
   * and stored; from 0, for none, below 1. After step t it is {@code Σ dᵗ⁻ⁱ·θᵢ} over all steps so
   * far, divided by {@code Σ dᵗ⁻ⁱ} (Kingma and Ba 2015, section 7.2). A row of an {@link Embedding}
   * that rests counts in each step as it is.
   */
  float averaging() default 0f;

  /**
   * The seed of the initial weights, of the order of batches, and of dropout of words and units;
   * any number.
   */
  long seed() default 1;

  /**
   * The largest number of tokens of a sentence, T; 1 to 10,000. A longer one is cut into windows:
   * counted and said in training, carried across in tagging.
   */
  int maximumLength() default 512;

  /** The form in which the model's file stores the weights. */
  WeightFormat weightFormat() default WeightFormat.FLOAT32;
}
