package dev.ner.error;

/**
 * One mistake, found at a place.
 *
 * @param error the kind of mistake
 * @param place file and line ({@code train.conll:17}) or an empty string
 * @param message what is wrong and what to do, without code and place
 */
public record Problem(NerError error, String place, String message) {

  /** The line that a user reads: {@code [NER104] train.conll:17: row has too few columns: …}. */
  @Override
  public String toString() {
    return "[" + error.code() + "] " + (place.isEmpty() ? "" : place + ": ") + message;
  }
}
