package dev.ner.dsl.processor.emit;

/**
 * A file to be written, with all its text.
 *
 * @param kind whether it is compiled or goes to the class output as it is
 * @param name the qualified name of a source's class, the path of a resource
 */
public record GeneratedFile(Kind kind, String name, String text) {

  /** What becomes of a file. */
  public enum Kind {
    SOURCE,
    RESOURCE
  }
}
