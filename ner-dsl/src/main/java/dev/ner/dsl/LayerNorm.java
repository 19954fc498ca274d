package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Layer normalisation: each token's vector to mean 0 and variance 1, then scaled and shifted unit
 * by unit (Ba, Kiros and Hinton 2016). [B, T, E] → [B, T, E].
 *
 * <p>{@code y = g∘(x − μ)/√(σ² + ε) + b} with the mean μ and the variance σ² of the E units and
 * {@code ε = 10⁻⁵}. It has 2·E weights: g begins as ones, b as zeros.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface LayerNorm {}
