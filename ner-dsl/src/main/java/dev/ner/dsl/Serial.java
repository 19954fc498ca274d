package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a block whose fields apply one after the other, from the top down.
 *
 * <p>On the model class it makes the whole network. A field of the model may also have a static
 * nested class of the model as its type: if that class is annotated {@code @Serial}, the field is
 * that block, and its layers are named {@code field.layer}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Serial {}
