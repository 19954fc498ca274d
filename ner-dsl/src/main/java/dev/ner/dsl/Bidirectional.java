package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reads each sentence in both directions (Schuster and Paliwal 1997). [B, T, E] → [B, T, 2H].
 *
 * <p>On a recurrent field, or on a field whose block holds recurrent layers: there are two of it,
 * with weights of their own. One goes from left to right, the other from right to left; their
 * outputs for a token stand side by side, so the width doubles. The parameters are named {@code
 * field.leftToRight} and {@code field.rightToLeft}. Where a long sentence goes through in windows,
 * the direction from right to left begins each window in state zero.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface Bidirectional {}
