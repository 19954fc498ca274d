package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An input layer that scores the tags by the features of a classical linear chain: the sum of their
 * rows of a table V×K, zero at first. [B, T] words → [B, T, K].
 *
 * <p>A token's features are its word, lower-cased form, shape, prefixes and suffixes, the words and
 * shapes around it, pairs and triples of them, and the words within a window wherever they stand;
 * about forty in all, and each that occurs often enough in the training split has a row. It gives
 * one unit a tag, so it stands directly before {@link CRF} or {@link LogSoftmax}, or is a branch of
 * a {@link Sum} that stands there: the wide part of a model whose other branch is deep (Cheng et
 * al. 2016). {@link Adagrad} on the field suits it.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface SparseFeatures {

  /** The length of the longest prefix and suffix in code points; 0 to 12. */
  int longestAffix() default 6;

  /** How many words to either side count wherever they stand; 0 to 10. */
  int window() default 4;

  /**
   * Whether triples of neighbouring words, from two before to two behind, are features too. They
   * help where a token is a single character, and nothing where it is a word.
   */
  boolean wordTriples() default false;

  /** How often a feature must occur in the training split to have a row; 1 to 100. */
  int minimumCount() default 2;

  /**
   * The number of rows that all features share by their hash, up to 10,000,000; 0 for a row for
   * each that occurs often enough.
   */
  int buckets() default 0;

  /** The probability with which training leaves out a feature of a token; 0 to below 1. */
  float dropout() default 0.5f;

  /**
   * What a weight of a feature must reach, by magnitude, for the feature to be kept when training
   * ends; 0 keeps all. Half of them often count for little, and a model file holds a row for each.
   * Hashed rows are all kept.
   */
  float prune() default 0f;
}
