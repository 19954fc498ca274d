package dev.ner.dsl.processor.plan;

/**
 * What a layer is called.
 *
 * @param path its name for users: {@code encoder.first}
 * @param stem what the names of its fields and methods begin with: {@code encoderFirst}
 * @param constant what the names of its constants begin with, and that of its width: {@code
 *     ENCODER_FIRST}
 */
public record LayerNames(String path, String stem, String constant) {

  /** The name of the method that computes it. */
  public String forward() {
    return stem + "Forward";
  }

  /** The name of the method that goes back through it. */
  public String backward() {
    return stem + "Backward";
  }
}
