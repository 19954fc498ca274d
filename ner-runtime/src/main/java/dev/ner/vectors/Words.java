package dev.ner.vectors;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Words of a file, from UTF-8. */
final class Words {
  private static final int SHOWN = 40;
  private static final char REPLACEMENT = '\uFFFD';

  private Words() {}

  /** The word that the range is; null if it is not UTF-8. */
  static String of(byte[] bytes, int from, int to) {
    String word = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (word.indexOf(REPLACEMENT) < 0) {
      return word;
    }
    try {
      ByteBuffer range = ByteBuffer.wrap(bytes, from, to - from);
      return StandardCharsets.UTF_8.newDecoder().decode(range).toString();
    } catch (CharacterCodingException e) {
      return null; // what replaced a byte was not in the file
    }
  }

  /** A range as messages show it: shortened, with control characters and wrong bytes replaced. */
  static String shown(byte[] bytes, int from, int to) {
    int end = Math.min(to, from + 4 * SHOWN);
    String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
    StringBuilder shown = new StringBuilder();
    int points = 0;
    for (int i = 0; i < text.length() && points < SHOWN; points++) {
      int point = text.codePointAt(i);
      shown.appendCodePoint(Character.isISOControl(point) ? REPLACEMENT : point);
      i += Character.charCount(point);
    }
    boolean all = end == to && points < SHOWN;
    return all ? shown.toString() : shown.append('…').toString();
  }
}
