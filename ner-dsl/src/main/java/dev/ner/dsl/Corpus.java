package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where a model's labelled sentences are and how to read them.
 *
 * <p>Either {@link #train}, {@link #validation} and perhaps {@link #test} name a file each, or
 * {@link #source} names one that {@link SplitByCount} or {@link SplitByShare} splits. Paths are
 * relative to the project's base directory and may hold properties, {@code
 * "${gmb.directory}/ner_dataset.csv"}. Every element can be overridden for one run by the property
 * {@code ner.<element>}.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Corpus {

  /** The file that the weights and the vocabulary are learnt from. */
  String train() default "";

  /** The file that chooses the best epoch; required beside {@link #train}. */
  String validation() default "";

  /** The file that the evaluation reports on; without it the validation file serves. */
  String test() default "";

  /**
   * One file that holds all sentences, split as {@link SplitByCount} or {@link SplitByShare} says.
   */
  String source() default "";

  /** The form of the files. */
  CorpusFormat format() default CorpusFormat.CONLL;

  /** How tags mark the beginning and the end of an entity. */
  TagScheme scheme() default TagScheme.IOB2;

  /** The name of the files' character encoding, such as {@code "windows-1252"}. */
  String charset() default "UTF-8";

  /** The column of the token: 1 is the first, -1 the last; -1000 to 1000, but not 0. */
  int tokenColumn() default 1;

  /** The column of the tag: 1 is the first, -1 the last; -1000 to 1000, but not 0. */
  int tagColumn() default -1;

  /** What stands between columns: any run of spaces and tabs, or each tab. */
  ColumnSeparator separator() default ColumnSeparator.BLANKS;

  /**
   * Whether an {@code I-} that continues nothing is refused; otherwise it begins an entity, as
   * conlleval reads it, and is counted. Rows with a tag and no token are refused too, otherwise
   * passed over and counted.
   */
  boolean strict() default false;
}
