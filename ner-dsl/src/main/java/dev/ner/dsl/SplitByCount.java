package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Splits the {@link Corpus#source} by numbers of sentences: the first for training, the next for
 * validation, the next for the test; what is left over is not used.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface SplitByCount {

  /** The number of sentences to train on; 1 or more. */
  int trainSentences();

  /** The number of sentences that choose the best epoch; 1 or more. */
  int validationSentences();

  /** The number of sentences that the evaluation reports on; 0 for no test split. */
  int testSentences() default 0;

  /** Whether the sentences are shuffled before they are split; otherwise in reading order. */
  boolean shuffle() default false;

  /** The seed of the shuffle; any number. */
  long shuffleSeed() default 1;
}
