package dev.ner.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets every learning rate fall step by step: in epoch e, counted from 1, it is multiplied by
 * {@code decayFactor^⌊(e − 1)/decayEpochs⌋} (PyTorch's {@code StepLR}).
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface StepDecay {

  /** The number of epochs after which it falls again; 1 to 100,000. */
  int decayEpochs();

  /** What it is multiplied by then; above 0, at most 1. As in PyTorch, which calls it gamma. */
  float decayFactor() default 0.1f;
}
