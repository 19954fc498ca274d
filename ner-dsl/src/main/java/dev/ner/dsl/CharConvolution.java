package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An input layer: convolutions over the characters of each word, and their maximum over the word.
 * [B, T] words → [B, T, H].
 *
 * <p>{@code y = tanh(b + max_i Σ_k W_k·x_(i+k))}, where x are the vectors of the word's characters
 * (code points, in the case they are written in), rows of a learnt table V×E, and zeros before and
 * behind it (Ma and Hovy 2016). Each of the H convolutions finds a pattern of a few characters
 * wherever it stands in a word. It has H·(window·E + 1) weights besides the table. Beside other
 * input layers in a {@link Concatenate} block.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface CharConvolution {

  /** The number of units, H: of convolutions; 1 or more. */
  int value();

  /** How many characters a convolution sees at once; 1 to 9. */
  int window() default 3;

  /** The width of a character's vector, E; 1 to 1,000. */
  int embedding() default 16;

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
