package dev.ner.dsl.processor.check;

import dev.ner.dsl.processor.spec.Origin;

/**
 * A mistake and its place.
 *
 * @param message the whole message, code included
 */
public record Diagnostic(ModelError error, Origin origin, String message) {

  /** A diagnostic whose message has the given arguments. */
  public static Diagnostic of(ModelError error, Origin origin, Object... arguments) {
    return new Diagnostic(error, origin, error.format(arguments));
  }
}
