package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An input layer: the last states of two LSTMs over the characters of each word, one from left to
 * right and one from right to left, side by side. [B, T] words → [B, T, 2·H].
 *
 * <p>A character (code point, in the case it is written in) has a row of a learnt table V×E (Lample
 * et al. 2016). The cells are those of {@link LSTM} with its defaults. It has 8H·(E + H + 1)
 * weights besides the table. Beside other input layers in a {@link Concatenate} block.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface CharLSTM {

  /** The number of units of each state, H; 1 or more. */
  int value();

  /** The width of a character's vector, E; 1 to 1,000. */
  int embedding() default 25;

  /** How many characters are read, 1 to 100; of a longer word the first and the last ones. */
  int maximumLength() default 20;

  /**
   * How often a character must occur in the training split to have a row of its own; 1 to 100. The
   * others share one.
   */
  int minimumCount() default 2;

  /** The deviation of the table's numbers before training; above 0. */
  float deviation() default 0.3f;
}
