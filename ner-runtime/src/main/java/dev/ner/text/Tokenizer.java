package dev.ner.text;

import static dev.ner.text.CharacterKinds.DIGIT;
import static dev.ner.text.CharacterKinds.EMOJI;
import static dev.ner.text.CharacterKinds.EXTEND;
import static dev.ner.text.CharacterKinds.FLAG;
import static dev.ner.text.CharacterKinds.HAN;
import static dev.ner.text.CharacterKinds.HIRAGANA;
import static dev.ner.text.CharacterKinds.KATAKANA;
import static dev.ner.text.CharacterKinds.SPACE;
import static dev.ner.text.CharacterKinds.UPPER;

/**
 * Takes a text apart into tokens, by rules close to those of the Penn Treebank.
 *
 * <ul>
 *   <li>White space separates and is in no token; every other character is in exactly one.
 *   <li>A word is a run of letters, digits and accents, joined by what stands inside it: hyphens
 *       ({@code well-known}, {@code LH-400}), apostrophes ({@code O'Brien}), an ampersand ({@code
 *       AT&T}), periods ({@code U.S.A}, {@code example.com}), and in numbers {@code . , : / -}
 *       ({@code 1,200.50}, {@code 9:30}, {@code 2024-05-17}).
 *   <li>A period after a word is a token, unless the word is an abbreviation ({@code Mr.}), an
 *       initial ({@code J.}) or has periods inside ({@code U.S.}, {@code a.m.}).
 *   <li>{@code 's 'm 'd 're 've 'll} and {@code n't} at the end of a word are tokens ({@code do},
 *       {@code n't}).
 *   <li>Web and e-mail addresses, {@code @mentions} and {@code #hashtags} are tokens.
 *   <li>Runs of periods, of hyphens and of a few more signs are one token; every other sign is a
 *       token of its own.
 *   <li>Each Chinese character is a token, and each run of Hiragana or of Katakana. Scripts that
 *       are written without spaces otherwise, such as Thai, are not taken apart further.
 *   <li>An emoji with all that is joined to it is a token.
 * </ul>
 */
public final class Tokenizer {
  /** The name of the rules; other rules have another name. */
  public static final String NAME = "rules-1";

  private static final int END = -1; // the code point after the text
  private static final String RUNS = ".-=*~+#`'\u2014\u2026";

  private final Tokenization tokens;
  private final WordEnd wordEnd = new WordEnd();
  private String text = "";
  private int lastStart; // of the token before
  private int lastEnd;

  /** Of the tokens of one text after the other. */
  Tokenizer(Tokenization tokens) {
    this.tokens = tokens;
  }

  /** The tokens of the text. */
  public static Tokenization tokenize(String text) {
    Tokenization tokens = new Tokenization();
    new Tokenizer(tokens).read(text);
    return tokens;
  }

  /** Replaces the tokens by those of a text. */
  void read(String newText) {
    text = newText;
    lastStart = 0;
    lastEnd = -1;
    tokens.begin(newText);
    int at = 0;
    while (at < newText.length()) {
      int point = newText.codePointAt(at);
      if (CharacterKinds.of(point) == SPACE) {
        at += Character.charCount(point);
      } else {
        at = next(at, point);
      }
    }
  }

  /** Adds the token or tokens that begin at an index, and returns their end. */
  private int next(int at, int point) {
    byte kind = CharacterKinds.of(point);
    if (CharacterKinds.isWord(kind)) {
      int address = point < 0x80 ? Addresses.end(text, at) : -1;
      return address >= 0 ? add(at, address) : word(at, at);
    }
    int after = at + Character.charCount(point);
    return switch (kind) {
      case HAN -> add(at, extended(after));
      case HIRAGANA, KATAKANA -> add(at, kana(after, kind));
      case EMOJI -> add(at, emoji(after));
      case FLAG -> add(at, extended(kindAt(after) == FLAG ? after + 2 : after));
      default -> symbol(at, point, after);
    };
  }

  private int symbol(int at, int point, int after) {
    if (isApostrophe(point)) {
      int end = standaloneClitic(at);
      if (end >= 0) {
        return add(at, end);
      }
    }
    if ((point == '@' || point == '#') && beginsName(at, point)) {
      int end = after;
      while (CharacterKinds.isWord(kindAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      return add(at, end);
    }
    if (beginsNumber(at, point)) {
      return word(at, kindAt(after) == DIGIT ? after : after + 1); // "-5", ".5", "-.5"
    }
    if (point < 0x10000 && RUNS.indexOf(point) >= 0) {
      int end = after;
      while (end < text.length() && text.charAt(end) == point) {
        end++;
      }
      return add(at, extended(end));
    }
    return add(at, extended(after));
  }

  /** Whether an {@code @} or {@code #} begins a mention or a hashtag. */
  private boolean beginsName(int at, int point) {
    byte next = kindAt(at + 1);
    boolean name = CharacterKinds.isLetter(next) || point == '@' && next == DIGIT;
    return name && !(lastEnd == at && CharacterKinds.isWord(kindBefore(at)));
  }

  private boolean beginsNumber(int at, int point) {
    boolean digit = kindAt(at + 1) == DIGIT;
    boolean inside = lastEnd == at && CharacterKinds.isWord(kindBefore(at));
    if (point == '.') {
      return digit && !inside;
    }
    if (point != '-' && point != '+' && point != '\u2212') {
      return false;
    }
    boolean opens = lastEnd != at || isOpening(text.charAt(at - 1));
    return opens && (digit || pointAt(at + 1) == '.' && kindAt(at + 2) == DIGIT);
  }

  private static boolean isOpening(char c) {
    return c == '(' || c == '[' || c == '{';
  }

  /** Adds the word that begins at an index, without and with what clings to its end. */
  private int word(int start, int from) {
    int end = wordEnd.find(text, from);
    int last = cut(start, end);
    int first = last < 0 ? -1 : cut(start, last);
    if (last >= 0) {
      add(start, first >= 0 ? first : last);
      if (first >= 0) {
        add(first, last);
      }
      return add(last, end);
    }
    return add(start, keepsPeriod(start, end) ? end + 1 : end);
  }

  /** Where a clitic at the end of a word begins, or -1. */
  private int cut(int start, int end) {
    int two = end - 2;
    int three = end - 3;
    if (two > start && isApostrophe(text.charAt(two)) && isOneOf("smd", end - 1)) {
      return two;
    }
    if (three > start && isApostrophe(text.charAt(three)) && isLongClitic(three + 1)) {
      return three;
    }
    boolean not = three > start && isOneOf("n", three) && isOneOf("t", end - 1);
    return not && isApostrophe(text.charAt(two)) ? three : -1;
  }

  /** The end of the clitic whose apostrophe stands at an index without a word before it, or -1. */
  private int standaloneClitic(int at) {
    int end = isOneOf("smd", at + 1) ? at + 2 : isLongClitic(at + 1) ? at + 3 : -1;
    return end >= 0 && !CharacterKinds.isWord(kindAt(end)) ? end : -1;
  }

  private boolean isLongClitic(int at) {
    return text.regionMatches(true, at, "re", 0, 2)
        || text.regionMatches(true, at, "ve", 0, 2)
        || text.regionMatches(true, at, "ll", 0, 2);
  }

  private boolean isOneOf(String lower, int at) {
    return at < text.length()
        && text.charAt(at) < 0x80
        && lower.indexOf(text.charAt(at) | 0x20) >= 0;
  }

  static boolean isApostrophe(int point) {
    return point == '\'' || point == '\u2019';
  }

  /** Whether the period after a word, if there is one, belongs to it. */
  private boolean keepsPeriod(int start, int end) {
    if (pointAt(end) != '.' || pointAt(end + 1) == '.') {
      return false;
    }
    int part = WordEnd.lastPart(text, start, end);
    return isInitials(text, part, end)
        || Abbreviations.beforeName(text, part, end)
        || Abbreviations.anywhere(text, part, end)
        || Abbreviations.beforeNumber(text, start, end) && isBeforeNumber(end + 1)
        || isInitial(start, end);
  }

  /** Whether letters with periods between them, at least two, fill the range. */
  static boolean isInitials(String text, int start, int end) {
    int i = start;
    while (i < end) {
      int point = text.codePointAt(i);
      if (!CharacterKinds.isLetter(CharacterKinds.of(point))) {
        return false;
      }
      i += Character.charCount(point);
      if (i < end && text.charAt(i++) != '.') {
        return false;
      }
    }
    return end - start > 2;
  }

  private boolean isBeforeNumber(int after) {
    int at = after;
    while (at - after < 3 && kindAt(at) == SPACE && at < text.length()) {
      at++;
    }
    return kindAt(at) == DIGIT || pointAt(after) == ',';
  }

  /**
   * Whether a word is the first letter of a name. "I" is one only after a capitalised word; at the
   * end of the text there is no name to follow.
   */
  private boolean isInitial(int start, int end) {
    int point = text.codePointAt(start);
    if (CharacterKinds.of(point) != UPPER || start + Character.charCount(point) != end) {
      return false;
    }
    boolean afterName = lastEnd > 0 && kindAt(lastStart) == UPPER;
    int next = pointAt(end + 1);
    if (next == END || point == 'I' && !afterName) {
      return false;
    }
    if (CharacterKinds.of(next) != SPACE) {
      return next == '-' || next == ',' || CharacterKinds.isLetter(CharacterKinds.of(next));
    }
    int at = end + 1;
    while (at < text.length() && kindAt(at) == SPACE) {
      at++;
    }
    return at < text.length();
  }

  private int kana(int from, byte kind) {
    int end = from;
    while (kindAt(end) == kind || kindAt(end) == EXTEND) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private int emoji(int from) {
    int end = extended(from);
    while (kindAt(end) == EMOJI && text.charAt(end - 1) == '\u200D') { // zero-width joiner
      end = extended(end + Character.charCount(text.codePointAt(end)));
    }
    return end;
  }

  /** The end of the marks that belong to what ends at an index. */
  private int extended(int from) {
    int end = from;
    while (kindAt(end) == EXTEND) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private int add(int start, int end) {
    tokens.add(start, end);
    lastStart = start;
    lastEnd = end;
    return end;
  }

  private int pointAt(int at) {
    return at < text.length() ? text.codePointAt(at) : END;
  }

  /** The kind of the code point at an index; {@code SPACE} after the text. */
  private byte kindAt(int at) {
    return at < text.length() ? CharacterKinds.of(text.codePointAt(at)) : SPACE;
  }

  private byte kindBefore(int at) {
    return CharacterKinds.of(text.codePointBefore(at));
  }
}
