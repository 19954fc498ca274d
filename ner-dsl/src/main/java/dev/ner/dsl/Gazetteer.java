package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An input layer: for each of some lists of names a vector that says what a token is in it, side by
 * side. [B, T] words → [B, T, E·n], n being the number of lists.
 *
 * <p>A token begins an entry of the list, is inside one, or neither. Entries are found from left to
 * right within a sentence, the longest at each place; those of one list do not overlap. The lists
 * become part of the model, so that the tagger needs no file. Beside other input layers in a {@link
 * Concatenate} block.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface Gazetteer {

  /** The number of units of each list's vector, E; 1 or more. */
  int value();

  /**
   * The lists, 1 to 64 files in UTF-8 with an entry a line, which is taken apart like a text to
   * tag. Paths are relative to the project's folder and may hold properties of the build.
   */
  String[] files();

  /** Whether entries are matched as they are written; otherwise in lower case. */
  boolean caseSensitive() default false;

  /** The deviation of the table's numbers before training; above 0. */
  float deviation() default 0.3f;
}
