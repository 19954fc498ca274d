package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An input layer: the vector of each word, a row of a learnt table V×E. [B, T] word ids → [B, T,
 * E].
 *
 * <p>Every path through a network begins with an input layer, and it stands nowhere else; several
 * stand side by side in a {@link Concatenate} block at the top. The table begins with normal
 * numbers of mean 0.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface Embedding {

  /** The number of units, E: the width of a word's vector; 1 or more. */
  int value();

  /** What the table has a row for: words, or one of their forms. */
  WordForm form() default WordForm.EXACT;

  /**
   * The number of rows that all words share by their hash, up to 10,000,000; 0 for a row for each
   * word of the training split. With hashing the model file holds no word.
   */
  int buckets() default 0;

  /**
   * A file of word vectors that the table begins with: text of GloVe, word2vec or fastText ({@code
   * .vec}), or binary of word2vec, plain or packed with gzip, each vector as wide as this layer.
   * The path is relative to the project's folder and may hold properties, as in {@code
   * "${glove}/glove.6B.100d.txt"}.
   *
   * <p>A word without a vector takes the one of its lower-case form; if there is none, it begins
   * with normal numbers. Besides the words of the training split the model knows those of the
   * validation and the test split that have a vector; with {@link Vocabulary#wordFile} it knows
   * that file's words and no others.
   */
  String vectors() default "";

  /** Whether training changes the table; if not, {@link #vectors} must give it its numbers. */
  boolean trainable() default true;

  /** What is done with rows of {@link #vectors} that cannot be used. */
  DamagedRows damagedRows() default DamagedRows.SKIP;

  /** The deviation of the table's numbers before training; above 0. */
  float deviation() default 0.3f;
}
