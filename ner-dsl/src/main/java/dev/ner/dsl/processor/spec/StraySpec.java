package dev.ner.dsl.processor.spec;

/**
 * An annotation of ours that stands where nothing reads it.
 *
 * @param kind what sort of annotation it is
 * @param annotation its simple name
 * @param owner the class it is on, or whose field it is on
 * @param origin the annotation
 */
public record StraySpec(Kind kind, String annotation, String owner, Origin origin) {

  /** The sorts of annotations. */
  public enum Kind {
    LAYER,
    BLOCK,
    SETTINGS,
    /** An optimiser on a field that is no layer. */
    OPTIMIZER
  }
}
