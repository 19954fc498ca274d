package dev.ner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text at all; {@code -Dner.test.seed=…} repeats one run. */
class TextPropertiesTest {
  private static final String[] PIECES = {
    "Mr", "U.S", "a", "I", "Ph", "no", "etc", "The", "http://", "www.", "x@y.z", "n't", "1", "12",
    "\uD83D", "\uDE00", "😀", "👍🏽", "🇩🇪", "東", "ア", "は", "é", "\u0301", "\u200D", "。", "…", "“",
    " ", "  ", "\n", "\r\n", "\n\n", "\u00A0", "\u2029", "\u0000"
  };
  private static final String SIGNS = "..,:;!?'’\"()[]-/&@#+*%$<>_0aBz   ";

  static List<Long> seeds() {
    Long chosen = Long.getLong("ner.test.seed");
    return chosen != null ? List.of(chosen) : List.of(1L, 2L, 3L, 4L, 5L, System.nanoTime());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void holdForRandomText(long seed) {
    System.out.println("TextPropertiesTest: seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      check(text(random));
    }
  }

  /** A megabyte each: what is quadratic does not come back from this. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "\"",
        "a",
        "A",
        " ",
        "(",
        ".(",
        "'",
        "-",
        "@",
        "#",
        "A. ",
        "a.",
        "a.a-",
        "a.-",
        "A.b.-c",
        "a+",
        "a@",
        "a+a@b-",
        "http://",
        "http://)",
        "http://<",
        "www.(",
        "x's",
        "'s",
        "n't",
        "No. ",
        "1.",
        "1,",
        "! (",
        "。",
        "。\"",
        "東",
        "ー",
        "\u0301",
        "\u200D",
        "😀\u200D",
        "🇩",
        "\uD83D",
        "\n",
        "\r",
        "etc. "
      })
  void holdForAMegabyteOf(String piece) {
    check(piece.repeat(1_000_000 / piece.length()));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      switch (random.nextInt(6)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.appendCodePoint(random.nextInt(0x110000));
        case 2, 3 -> text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        default -> text.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }

  private static void check(String text) {
    Tokenization tokens = Tokenizer.tokenize(text);
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int start = tokens.start(i);
      int end = tokens.end(i);
      if (start < at || end <= start || end > text.length()) {
        throw new AssertionError("token " + i + " is [" + start + "," + end + ") after " + at);
      }
      checkSpace(text, at, start, true);
      checkSpace(text, start, end, false);
      checkCut(text, start);
      checkCut(text, end);
      at = end;
    }
    checkSpace(text, at, text.length(), true);
    checkSentences(tokens);
  }

  private static void checkSpace(String text, int from, int to, boolean space) {
    for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
      if ((CharacterKinds.of(text.codePointAt(i)) == CharacterKinds.SPACE) != space) {
        throw new AssertionError("white space is in a token or another sign in none, at " + i);
      }
    }
  }

  private static void checkCut(String text, int at) {
    if (at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
      throw new AssertionError("surrogate pair cut at " + at);
    }
  }

  private static void checkSentences(Tokenization tokens) {
    SentenceSpans sentences = SentenceSplitter.split(tokens);
    int next = 0;
    for (int s = 0; s < sentences.size(); s++) {
      if (sentences.firstToken(s) != next || sentences.endToken(s) <= next) {
        throw new AssertionError("sentence " + s + " after token " + next);
      }
      next = sentences.endToken(s);
    }
    assertThat(next).isEqualTo(tokens.size());
  }
}
