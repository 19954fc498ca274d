package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An input layer: the vectors of a word's beginnings and ends, side by side. [B, T] words → [B, T,
 * E·n], n being the number of declared lengths.
 *
 * <p>A beginning of length 2 is the word's first two characters (code points), in the case they are
 * written in; of a shorter word it is the whole. Each beginning and each end has a row of one
 * learnt table V×E. They tell a word's kind where the word itself was never seen: {@code -burg},
 * {@code Mc-}. Beside other input layers in a {@link Concatenate} block.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface Affixes {

  /** The number of units of each vector, E; 1 or more. */
  int value();

  /** The lengths of the beginnings in code points, each 1 to 12. */
  int[] prefixes() default {1, 2, 3};

  /** The lengths of the ends in code points, each 1 to 12. */
  int[] suffixes() default {1, 2, 3, 4};

  /**
   * How often a beginning or an end must occur in the training split to have a row of its own; 1 to
   * 100. The others share one.
   */
  int minimumCount() default 2;

  /**
   * The number of rows that all share by their hash, up to 10,000,000; 0 for a row for each. With
   * hashing the model file holds no text of the training split.
   */
  int buckets() default 0;

  /** The deviation of the table's numbers before training; above 0. */
  float deviation() default 0.3f;
}
