package dev.ner.dsl.processor.spec;

import java.util.Locale;

/**
 * A declared entity type.
 *
 * @param name the name as tags write it
 * @param origin its place in the list of entities
 */
public record EntitySpec(String name, Origin origin) {

  /** The constant of the entity enum: {@code CREATIVE_WORK} for {@code creative-work}. */
  public String constant() {
    return constant(name);
  }

  /**
   * The constant that a name gives: in upper case, with {@code _} for each character that no Java
   * identifier may hold, and before one that may not begin it.
   */
  public static String constant(String name) {
    StringBuilder constant = new StringBuilder();
    name.toUpperCase(Locale.ROOT)
        .codePoints()
        .map(c -> isPart(c) ? c : '_')
        .forEach(constant::appendCodePoint);
    boolean begins = constant.isEmpty() || Character.isJavaIdentifierStart(constant.codePointAt(0));
    return begins ? constant.toString() : "_" + constant;
  }

  private static boolean isPart(int codePoint) {
    return Character.isJavaIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint);
  }
}
