package dev.ner.text;

/**
 * Finds the ends of web addresses and e-mail addresses, which are one token each.
 *
 * <p>Every search that may fail looks at a bounded number of characters, so that no text costs more
 * than linear time.
 */
final class Addresses {
  private static final int LONGEST_SCHEME = 16;
  private static final int LONGEST_MAILBOX = 64;
  private static final int LONGEST_HOST = 255;
  private static final int NONE = -1;

  private Addresses() {}

  /** The end of the address that begins at an index, or -1. */
  static int end(String text, int from) {
    int web = webEnd(text, from);
    return web != NONE ? web : mailEnd(text, from);
  }

  private static int webEnd(String text, int from) {
    int prefix = prefixEnd(text, from);
    if (prefix == NONE) {
      return NONE;
    }
    int end = prefix;
    int closing = 0; // closing parentheses without their opening one
    while (end < text.length()) {
      int point = text.codePointAt(end);
      if (endsAddress(point)) {
        break;
      }
      closing += point == ')' ? 1 : point == '(' ? -1 : 0;
      end += Character.charCount(point);
    }
    while (end > prefix && isTrailing(text.charAt(end - 1), closing > 0)) {
      closing -= text.charAt(end - 1) == ')' ? 1 : 0;
      end--;
    }
    return end > prefix ? end : NONE;
  }

  /** The index after {@code scheme://} or {@code www.}, or -1. */
  private static int prefixEnd(String text, int from) {
    if (text.regionMatches(true, from, "www.", 0, 4)) {
      return from + 4;
    }
    int i = from;
    while (i < text.length() && i - from < LONGEST_SCHEME && isMailbox(text.charAt(i))) {
      i++;
    }
    return i > from && text.startsWith("://", i) ? i + 3 : NONE;
  }

  private static boolean endsAddress(int point) {
    byte kind = CharacterKinds.of(point);
    return point == '<'
        || point == '>'
        || point == '"'
        || kind == CharacterKinds.SPACE
        || !CharacterKinds.isWord(kind) && point > 0x7F;
  }

  /** Whether the character rather belongs to the sentence around the address. */
  private static boolean isTrailing(char c, boolean unopened) {
    return c == ')' ? unopened : ".,;:!?'*]}|".indexOf(c) >= 0;
  }

  private static int mailEnd(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < LONGEST_MAILBOX && isMailbox(text.charAt(at))) {
      at++;
    }
    if (at == from || at == text.length() || text.charAt(at) != '@') {
      return NONE;
    }
    int end = NONE; // after the last label that follows a dot
    boolean dot = false;
    for (int i = at + 1; i < text.length() && i - at < LONGEST_HOST; i++) {
      char c = text.charAt(i);
      if (isAlphanumeric(c)) {
        end = dot ? i + 1 : end;
      } else if (c == '.' && isAlphanumeric(text.charAt(i - 1))) {
        dot = true;
      } else if (c != '-') {
        break;
      }
    }
    return end;
  }

  private static boolean isMailbox(char c) {
    return isAlphanumeric(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
