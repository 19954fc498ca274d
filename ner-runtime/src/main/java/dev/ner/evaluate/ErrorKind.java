package dev.ner.evaluate;

/** The ways in which an entity can be wrong; each wrong entity is wrong in one of them. */
public enum ErrorKind {
  /** Found with its type, and a span that overlaps its own. */
  BOUNDARY("boundary", "boundary (right type)"),
  /** Found with its span, and another type. */
  TYPE("type", "type (right span)"),
  /** Found with a span that overlaps its own, and another type. */
  BOTH("both", "both (overlapping)"),
  /** In the labels alone. */
  MISSED("missed", "missed"),
  /** In the predictions alone. */
  INVENTED("invented", "invented");

  private final String member;
  private final String label;

  ErrorKind(String member, String label) {
    this.member = member;
    this.label = label;
  }

  /** Its name in the file. */
  String member() {
    return member;
  }

  /** Its name on the console. */
  String label() {
    return label;
  }
}
