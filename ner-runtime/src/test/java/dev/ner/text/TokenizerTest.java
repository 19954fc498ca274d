package dev.ner.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

  private static String tokens(String text) {
    return String.join("|", Tokenizer.tokenize(text).tokens());
  }

  @Test
  void offsetsAreIndicesIntoTheText() {
    String text = "  Sharon flew to Miami last Friday.\n";
    Tokenization tokens = Tokenizer.tokenize(text);

    assertThat(tokens(text)).isEqualTo("Sharon|flew|to|Miami|last|Friday|.");
    assertThat(tokens.text()).isSameAs(text);
    assertThat(tokens.size()).isEqualTo(7);
    assertThat(text.substring(tokens.start(3), tokens.end(3))).isEqualTo("Miami");
    assertThat(tokens.start(3)).isEqualTo(17);
  }

  @Test
  void textWithoutTokensHasNone() {
    assertThat(Tokenizer.tokenize("").size()).isZero();
    assertThat(Tokenizer.tokenize(" \t\r\n\u00A0\u200B\u2029\u3000\uFEFF\u0000").size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Mr. Smith met Dr. Who., Mr.|Smith|met|Dr.|Who|.",
    "in the U.S. and D.C., in|the|U.S.|and|D.C.",
    "the U.S.-led force, the|U.S.-led|force",
    "non-U.S. and India-U.S., non-U.S.|and|India-U.S.",
    "hepatitis-B. He, hepatitis-B|.|He",
    "U.S.'s, U.S.|'s",
    "at 9:30 a.m. sharp, at|9:30|a.m.|sharp",
    "Acme Inc., Acme|Inc.",
    "Messrs. X of Calif., Messrs.|X|of|Calif.",
    "J. Smith, J.|Smith",
    "J. R. R. Tolkien, J.|R.|R.|Tolkien",
    "J.R.R. Tolkien, J.R.R.|Tolkien",
    "J.Smith, J.|Smith",
    "Mr.Smith, Mr.|Smith",
    "Plan B., Plan|B|.",
    "you and I. Then, you|and|I|.|Then",
    "Isaac I. Rabi, Isaac|I.|Rabi",
    "No. 5, No.|5",
    "No.5, No.|5",
    "I said no. He, I|said|no|.|He",
    "on Sun. 5 May, on|Sun.|5|May",
    "in the Sun. He, in|the|Sun|.|He",
    "a Ph.D. thesis, a|Ph.D.|thesis",
    "last Friday.He came, last|Friday|.|He|came",
    "It was 1990., It|was|1990|.",
    "etc..., etc|...",
  })
  void periodsBelongToAbbreviationsAlone(String text, String expected) {
    assertThat(tokens(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "don't, do|n't",
        "DON'T, DO|N'T",
        "isn’t, is|n’t",
        "can't, ca|n't",
        "Sharon's, Sharon|'s",
        "Sharon’s, Sharon|’s",
        "I'm, I|'m",
        "they'll've, they|'ll|'ve",
        "shouldn't've, should|n't|'ve",
        "she'd, she|'d",
        "we're, we|'re",
        "boys' club, boys|'|club",
        "O'Neill's, O'Neill|'s",
        "d'Artagnan, d'Artagnan",
        "o'clock, o'clock",
        "rock'n'roll, rock'n'roll",
        "2000's, 2000|'s",
        "(NATO)'s, (|NATO|)|'s",
        "do n't, do|n't",
        "Sharon 's, Sharon|'s",
        "'so, '|so",
        "'s', 's|'",
      })
  void cliticsAreTokens(String text, String expected) {
    assertThat(tokens(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,200.50",
        "1.200,50",
        "9:30",
        "2024-05-17",
        "17.05.2024",
        "5/17/2024",
        "1914-1918",
        "-5",
        "+49",
        "-.5",
        ".50",
        "10,000",
        "3rd",
        "1990s",
        "5½",
        "m²",
        "LH-400",
        "well-known",
        "AT&T",
        "AC/DC",
        "v1.2",
        "example.com",
        "Node.js",
        "ASP.NET",
        "snake_case",
        "col·legi",
        "X‑ray",
        "Düsseldorf",
        "naïve",
        "e\u0301te\u0301",
        "Αθήνα",
        "Москва",
        "서울에",
        "मुंबई",
        "กรุงเทพ",
        "http://example.org/a?b=c&d#e",
        "https://en.wikipedia.org/wiki/Foo_(bar)",
        "www.example.com",
        "john.smith+tag@mail.example.co.uk",
        "@user_1",
        "#hashtag",
        "...",
        "…",
        "--",
        "====",
        "***"
      })
  void theseAreWhole(String text) {
    assertThat(tokens(text)).isEqualTo(text);
    assertThat(tokens("x " + text + " y")).isEqualTo("x|" + text + "|y");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "3.5%; 3.5|%",
        "$1,200; $|1,200",
        "US$5; US|$|5",
        "€40m; €|40m",
        "20 °C; 20|°|C",
        "(a) [b] {c}; (|a|)|[|b|]|{|c|}",
        "\"Go,\" she said; \"|Go|,|\"|she|said",
        "“Hi!” ‘x’; “|Hi|!|”|‘|x|’",
        "a--b—c–d; a|--|b|—|c|–|d",
        "Wait…what?!; Wait|…|what|?|!",
        "yes,no;yes|,|no",
        "London/Paris;London|/|Paris",
        "two- and; two|-|and",
        "a,1; a|,|1",
        "(-5); (|-5|)",
        "5-a; 5-a",
        "a -b; a|-|b",
        "#1; #|1",
        "C#; C|#",
        "foo@bar; foo|@|bar",
        "(see https://x.org/a).; (|see|https://x.org/a|)|.",
        "www.x.org, or; www.x.org|,|or",
        "http://; http|:|/|/",
        "mail a@b.org.; mail|a@b.org|.",
        "<b@c.de>; <|b@c.de|>",
        "@user's; @user|'s",
        "#a-b; #a|-|b",
      })
  void signsAreTokens(String text, String expected) {
    assertThat(tokens(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "他去了北京。, 他|去|了|北|京|。",
    "東京タワーへ行きました, 東|京|タワー|へ|行|きました",
    "ｶﾀｶﾅとﾗｰﾒﾝ, ｶﾀｶﾅ|と|ﾗｰﾒﾝ",
    "ガラスー, ガラスー",
    "ＡＢＣ１２，ｄ, ＡＢＣ１２|，|ｄ",
    "iPhone12を, iPhone12|を",
    "𠀀𠀁, 𠀀|𠀁",
  })
  void chineseAndJapaneseHaveTokensWithoutSpaces(String text, String expected) {
    assertThat(tokens(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Hi👩‍👩‍👧‍👦👍🏽!, Hi|👩‍👩‍👧‍👦|👍🏽|!",
    "🇩🇪🇫🇷🇮, 🇩🇪|🇫🇷|🇮",
    "❤️‍🔥☀️, ❤️‍🔥|☀️",
    "🏴󠁧󠁢󠁳󠁣󠁴󠁿x, 🏴󠁧󠁢󠁳󠁣󠁴󠁿|x",
    "1️⃣ 2, 1️⃣|2",
  })
  void anEmojiIsOneTokenWithAllThatIsJoinedToIt(String text, String expected) {
    assertThat(tokens(text)).isEqualTo(expected);
  }

  @Test
  void unpairedSurrogatesAreTokens() {
    assertThat(tokens("a\uD83Db \uDE00\uD83D")).isEqualTo("a|\uD83D|b|\uDE00|\uD83D");
  }
}
