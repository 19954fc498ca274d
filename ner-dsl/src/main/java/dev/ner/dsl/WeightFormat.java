package dev.ner.dsl;

/** The form in which a model's file stores weights. */
public enum WeightFormat {
  /** Four bytes a weight, as they were trained. */
  FLOAT32,

  /**
   * Two bytes a weight: IEEE 754 binary16, eleven significant bits (fewer below 0.00006), rounded
   * to the nearest. The file is about half as large; a tagger computes with the rounded weights in
   * float, and the evaluation is theirs.
   */
  FLOAT16
}
