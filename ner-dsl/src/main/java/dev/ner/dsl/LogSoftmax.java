package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The output layer: the logarithm of each tag's probability, {@code y_k = x_k − ln Σ_j exp(x_j)}.
 * [B, T, K] → [B, T, K].
 *
 * <p>It ends the network and follows the {@link Dense} that scores the tags. It has no weights.
 * Tags are the most probable path that IOB2 allows; {@link CRF} also learns which tags follow each
 * other.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface LogSoftmax {}
