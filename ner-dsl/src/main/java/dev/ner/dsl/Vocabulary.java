package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which words a model knows; without it, every word of the training split.
 *
 * <p>All others are one unknown word, {@code <UNK>}. To learn what that means, the model sees it in
 * training in the place of known words, of rare ones more often than of frequent ones.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Vocabulary {

  /** How often a word must occur in the training split to be known; 1 to 1,000,000. */
  int minimumCount() default 1;

  /**
   * How readily a known word becomes the unknown word in training: a word seen {@code n} times does
   * with probability {@code wordDropout / (wordDropout + n)}. 0, for never, to 1000.
   */
  float wordDropout() default 0.25f;

  /**
   * A file of the known words, one a line, in place of those of the training split; the line {@code
   * UNK} or {@code <UNK>} is the unknown word.
   */
  String wordFile() default "";

  /** The character encoding of the word file. */
  String wordFileCharset() default "UTF-8";
}
