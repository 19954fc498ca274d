package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The output layer that weighs whole paths of tags: a linear-chain conditional random field
 * (Lafferty, McCallum and Pereira 2001), {@code p(y) = exp(s(y)) / Σ exp(s(y'))} over all paths y'
 * that the encoding allows, with {@code s(y) = start(y_1) + Σ_t x_t(y_t) + Σ_t transitions(y_t,
 * y_t+1) + end(y_T)}. [B, T, K] → [B, T, K].
 *
 * <p>It ends the network in place of {@link LogSoftmax} and follows the {@link Dense} that scores
 * the tags. The loss is that of the sentence's whole path, the tags are the most probable path, and
 * an entity's confidence is the probability of all paths that have it. Its weights, K·(K + 2),
 * begin at zero.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.FIELD)
public @interface CRF {

  /** What the tags of a path are: K follows from it and from the entities. */
  ChunkEncoding encoding() default ChunkEncoding.IOB2;
}
