package dev.ner.text;

/**
 * Groups tokens into sentences.
 *
 * <ul>
 *   <li>A sentence ends at {@code . ! ? …}, with the quotes and brackets that close after it, where
 *       white space follows and then no lower-case letter and no sign that goes on.
 *   <li>It does not end after an abbreviation, an initial, or a period after a number of one or two
 *       digits, which may be an ordinal unless a month stands before it; after some of these it
 *       does where the next word is one that begins sentences ("in the U.S. The …").
 *   <li>It ends at Chinese and Japanese full stops, also without white space.
 *   <li>It ends at a blank line.
 * </ul>
 *
 * <p>The rules go by the name of the tokenizer's.
 */
public final class SentenceSplitter {
  // Signs are given by their code points where they are easily mistaken for others.
  private static final String FULL_STOPS = "\u3002\uFF01\uFF1F\uFF61";
  private static final String STOPS =
      ".!?\u2026\u203C\u2047\u2048\u2049\u061F\u06D4\u0964" + FULL_STOPS;
  private static final String CLOSING =
      ")]}\u201D\u2019\u00BB\u203A\u3009\u300B\u300D\u300F\u3011\uFF09";
  private static final String OPENING =
      "([{\"'`\u201C\u2018\u201E\u201A\u00AB\u2039\u00BF\u00A1\u3008\u300A\u300C\u300E\u3010\uFF08";
  private static final String GOING_ON = ",;:%/\u3001\uFF0C\uFF1A\uFF1B" + STOPS + CLOSING;

  /** What the tokens up to some token mean for the end of their sentence. */
  private enum State {
    /** The sentence goes on. */
    OPEN,
    /** It is over if the next word is one that begins sentences. */
    PERHAPS,
    /** It is over if white space follows, and then what can begin a sentence. */
    OVER,
    /** It is over, even if no white space follows. */
    FULL_STOP
  }

  private final SentenceSpans sentences;
  private final Tokenization tokens;
  private String text = "";
  private boolean quoted; // an odd number of straight quotes stands in the sentence so far

  /** Of the sentences of one text after the other. */
  SentenceSplitter(SentenceSpans sentences) {
    this.sentences = sentences;
    this.tokens = sentences.tokens();
  }

  /** The sentences of the text that the tokens are of. */
  public static SentenceSpans split(Tokenization tokens) {
    SentenceSpans sentences = new SentenceSpans(tokens);
    new SentenceSplitter(sentences).split();
    return sentences;
  }

  /** Replaces the sentences by those of the present tokens. */
  void split() {
    text = tokens.text();
    quoted = false;
    sentences.clear();
    State state = State.OPEN;
    int first = 0;
    for (int i = 0; i < tokens.size(); i++) {
      state = after(state, i, first);
      quoted ^= text.charAt(tokens.start(i)) == '"';
      if (i + 1 == tokens.size() || isBlankLine(i) || isOver(state, i + 1)) {
        sentences.add(i + 1);
        first = i + 1;
        state = State.OPEN;
        quoted = false;
      }
    }
  }

  private State after(State before, int token, int first) {
    char sign = text.charAt(tokens.start(token));
    if (isStop(token)) {
      if (FULL_STOPS.indexOf(sign) >= 0 || before == State.FULL_STOP && touches(token)) {
        return State.FULL_STOP;
      }
      boolean number = sign == '.' && token > first && touches(token) && isShortNumber(token - 1);
      boolean ordinal = number && !(token - 1 > first && isMonth(token - 2)); // "January 13."
      // "1. Introduction" goes on; "12. Mai" and "scored 12. Then" look alike.
      return !ordinal ? State.OVER : token - 1 == first ? State.OPEN : State.PERHAPS;
    }
    if (before != State.OPEN && closes(token, sign)) {
      return before;
    }
    return text.charAt(tokens.end(token) - 1) == '.' ? afterAbbreviation(token) : State.OPEN;
  }

  private boolean isStop(int token) {
    return STOPS.indexOf(text.charAt(tokens.start(token))) >= 0 && !isNumber(token);
  }

  /** Whether a token that begins with a sign is a number for all that, such as ".50". */
  private boolean isNumber(int token) {
    byte last = CharacterKinds.of(text.codePointBefore(tokens.end(token)));
    return last == CharacterKinds.DIGIT || CharacterKinds.isLetter(last);
  }

  private boolean isShortNumber(int token) {
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return tokens.end(token) - tokens.start(token) <= 2;
  }

  private boolean isMonth(int token) {
    return Abbreviations.month(text, tokens.start(token), tokens.end(token));
  }

  /** Whether a token after a stop closes what the sentence is in. */
  private boolean closes(int token, char sign) {
    boolean ambiguous = sign == '"' || sign == '\'';
    boolean two = tokens.end(token) - tokens.start(token) == 2; // the closing quote of the Treebank
    return CLOSING.indexOf(sign) >= 0
        || ambiguous && (two || touches(token))
        || sign == '"' && quoted;
  }

  private State afterAbbreviation(int token) {
    int end = tokens.end(token) - 1;
    int start = WordEnd.lastPart(text, tokens.start(token), end);
    boolean goesOn = Abbreviations.beforeName(text, start, end);
    boolean open =
        Abbreviations.anywhere(text, start, end) || Tokenizer.isInitials(text, start, end);
    return open && !goesOn ? State.PERHAPS : State.OPEN;
  }

  /** Whether the sentence is over before a token that is not the text's first. */
  private boolean isOver(State state, int next) {
    if (state == State.OPEN) {
      return false;
    }
    if (closes(next, text.charAt(tokens.start(next)))) {
      return false;
    }
    if (touches(next)) {
      return state == State.FULL_STOP && !goesOn(next);
    }
    int word = next;
    while (OPENING.indexOf(text.charAt(tokens.start(word))) >= 0
        && word + 1 < tokens.size()
        && touches(word + 1)) {
      word++;
    }
    int start = tokens.start(word);
    if (goesOn(word) || CharacterKinds.of(text.codePointAt(start)) == CharacterKinds.LOWER) {
      return false;
    }
    return state != State.PERHAPS || Abbreviations.starter(text, start, tokens.end(word));
  }

  private boolean goesOn(int token) {
    return GOING_ON.indexOf(text.charAt(tokens.start(token))) >= 0 && !isNumber(token);
  }

  /** Whether nothing stands between a token and the one before it. */
  private boolean touches(int token) {
    return token > 0 && tokens.end(token - 1) == tokens.start(token);
  }

  /** Whether two line ends, a paragraph end or a page end stand between a token and the next. */
  private boolean isBlankLine(int token) {
    int lines = 0;
    for (int i = tokens.end(token); i < tokens.start(token + 1); i++) {
      char c = text.charAt(i);
      if (c == '\u2029' || c == '\f') {
        return true;
      }
      boolean secondOfPair = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
      boolean lineEnd = c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028';
      lines += lineEnd && !secondOfPair ? 1 : 0;
    }
    return lines > 1;
  }
}
