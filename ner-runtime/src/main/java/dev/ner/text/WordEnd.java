package dev.ner.text;

import static dev.ner.text.CharacterKinds.DIGIT;
import static dev.ner.text.CharacterKinds.EXTEND;
import static dev.ner.text.CharacterKinds.LOWER;
import static dev.ner.text.CharacterKinds.SPACE;
import static dev.ner.text.CharacterKinds.UPPER;

/** The search for the end of a word: over its letters and what joins them. Used again and again. */
final class WordEnd {
  private String text = "";
  private int start;
  private int at;
  private int piece; // where the part after the last period or hyphen begins
  private boolean hyphenSeen;
  private byte last; // the kind of the last letter or digit

  /** Where the part of a word after its last hyphen begins: "U.S" of "non-U.S". */
  static int lastPart(String text, int start, int end) {
    int part = end;
    while (part > start && text.charAt(part - 1) != '-') {
      part--;
    }
    return part;
  }

  /** The end of the word that begins at an index. */
  int find(String newText, int from) {
    text = newText;
    start = from;
    at = from;
    piece = from;
    hyphenSeen = false;
    last = SPACE;
    while (true) {
      while (at < text.length()) {
        int point = text.codePointAt(at);
        byte kind = CharacterKinds.of(point);
        if (!CharacterKinds.isWord(kind)) {
          break;
        }
        last = kind == EXTEND ? last : kind;
        at += Character.charCount(point);
      }
      if (hyphenFollowsInitials()) {
        at += 2;
        piece = at;
      } else if (at < text.length() && joins(text.charAt(at))) {
        piece = text.charAt(at) == '.' || text.charAt(at) == '-' ? at + 1 : piece;
        at++;
      } else {
        return at;
      }
    }
  }

  /** Whether the word so far is "U.S" in "U.S.-led"; asked at the first such place alone. */
  private boolean hyphenFollowsInitials() {
    boolean place =
        !hyphenSeen && text.startsWith(".-", at) && CharacterKinds.isLetter(kindAt(at + 2));
    hyphenSeen |= place;
    return place && Tokenizer.isInitials(text, start, at);
  }

  /** Whether the sign at the present index stands inside the word. */
  private boolean joins(char sign) {
    byte next = kindAt(at + 1);
    boolean letters = CharacterKinds.isLetter(last) && CharacterKinds.isLetter(next);
    boolean digits = last == DIGIT && next == DIGIT;
    return switch (sign) {
      case '.' -> periodJoins(next);
      case ',', ':' -> digits;
      case '/' -> digits || last == UPPER && next == UPPER; // "1/2", "AC/DC"
      case '-', '\u2010', '\u2011' -> CharacterKinds.isLetter(next) || next == DIGIT;
      case '\'', '\u2019' -> CharacterKinds.isLetter(next) && last != SPACE;
      case '&', '\u00B7' -> letters;
      default -> false;
    };
  }

  private boolean periodJoins(byte next) {
    if (next == DIGIT) {
      return last == DIGIT || !isAbbreviation(); // "3.5", "v1.2", but "No.5"
    }
    if (next != UPPER) {
      return CharacterKinds.isLetter(next); // "example.com", "a.m"
    }
    byte second = kindAt(at + 1 + Character.charCount(text.codePointAt(at + 1)));
    if (second == UPPER) {
      return true; // "ASP.NET"
    }
    // "U.S", "Ph.D"; but "J.Smith" and a lost space: "Friday.He", "Friday.I"
    return second != LOWER && (isSingleLetter() || Abbreviations.degree(text, piece, at));
  }

  private boolean isAbbreviation() {
    return Abbreviations.beforeNumber(text, piece, at)
        || Abbreviations.beforeName(text, piece, at)
        || Abbreviations.anywhere(text, piece, at);
  }

  private boolean isSingleLetter() {
    return piece < at
        && piece + Character.charCount(text.codePointAt(piece)) == at
        && CharacterKinds.isLetter(last);
  }

  private byte kindAt(int index) {
    return index < text.length() ? CharacterKinds.of(text.codePointAt(index)) : SPACE;
  }
}
