package dev.ner.dsl.processor.spec;

/** How the fields of a block combine. */
public enum Combinator {
  /** One after the other. */
  SERIAL,
  /** One after the other, and the block's input added to the output. */
  RESIDUAL,
  /** Side by side on the same input, the outputs one beside the other. */
  CONCATENATE,
  /** Side by side on the same input, the outputs added. */
  SUM
}
