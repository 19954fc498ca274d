package dev.ner.text;

/**
 * Coarser forms of a word, so that words that were never seen are like some that were.
 *
 * <p>Characters are told apart by this package's fixed table, so a form is the same on every JDK.
 */
public final class WordForms {
  private static final int LONGEST_RUN = 2;
  private static final int LONGEST_SHAPE = 12;

  private WordForms() {}

  /** The word in lower case, digits as they are. */
  public static String lowerCase(String word) {
    StringBuilder form = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); ) {
      int point = word.codePointAt(i);
      i += Character.charCount(point);
      form.appendCodePoint(lowerCase(point));
    }
    return form.toString();
  }

  private static int lowerCase(int point) {
    boolean upper = CharacterKinds.of(point) == CharacterKinds.UPPER;
    return upper ? Character.toLowerCase(point) : point;
  }

  /**
   * The word in lower case, each digit as 0: {@code Q3} and {@code q4} are {@code q0}, {@code q0}.
   */
  public static String normalized(String word) {
    StringBuilder form = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); ) {
      int point = word.codePointAt(i);
      i += Character.charCount(point);
      boolean digit = CharacterKinds.of(point) == CharacterKinds.DIGIT;
      form.appendCodePoint(digit ? '0' : lowerCase(point));
    }
    return form.toString();
  }

  /**
   * The kinds of its characters: X and x for letters of either case, c for letters without, d for
   * digits, letters of their own for Chinese and Japanese characters and pictographs; others stand
   * for themselves. Of equal ones in a row two are kept, of all twelve: {@code U.S.} is {@code
   * X.X.}, {@code McDonald} is {@code XxXxx}.
   */
  public static String shape(String word) {
    StringBuilder shape = new StringBuilder(LONGEST_SHAPE + 1);
    int run = 0;
    int before = -1;
    for (int i = 0; i < word.length() && shape.length() < LONGEST_SHAPE; ) {
      int point = word.codePointAt(i);
      i += Character.charCount(point);
      int symbol = symbol(point);
      if (symbol < 0) {
        continue;
      }
      run = symbol == before ? run + 1 : 1;
      before = symbol;
      if (run <= LONGEST_RUN) {
        shape.appendCodePoint(symbol);
      }
    }
    return shape.toString();
  }

  /** What stands for a character in a shape; -1 for nothing. */
  private static int symbol(int point) {
    return switch (CharacterKinds.of(point)) {
      case CharacterKinds.UPPER -> 'X';
      case CharacterKinds.LOWER -> 'x';
      case CharacterKinds.LETTER -> 'c';
      case CharacterKinds.DIGIT -> 'd';
      case CharacterKinds.HAN -> 'h';
      case CharacterKinds.HIRAGANA -> 'i';
      case CharacterKinds.KATAKANA -> 'k';
      case CharacterKinds.EMOJI, CharacterKinds.FLAG -> 'e';
      case CharacterKinds.EXTEND -> -1;
      default -> point;
    };
  }
}
