package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a block with a skip connection: its fields apply one after the other, and the input of the
 * block is added to its output (He et al. 2016). [B, T, E] → [B, T, E].
 *
 * <p>The last field must be as wide as what enters the block. The gradient of the output reaches
 * the input unchanged, whatever the layers between do to it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Residual {}
