package dev.ner.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {

  @ParameterizedTest
  @CsvSource({
    "Oslo, oslo, Xxx",
    "McDonald, mcdonald, XxXxx",
    "U.S., u.s., X.X.",
    "B2B, b0b, XdX",
    "'1,234.5', '0,000.0', 'd,dd.d'",
    "Željko, željko, Xxx",
    "Београд, београд, Xxx",
    "ÅÄÖ, åäö, XX",
    "東京, 東京, hh",
    "ニュース, ニュース, kk",
    "中国2023年, 中国0000年, hhddh",
    "😀😀😀, 😀😀😀, ee",
    "e\u0301te\u0301, e\u0301te\u0301, xx", // accents of their own
    "\uD835\uDC00, \uD835\uDC00, c", // beyond the basic plane
    "#AbCdEfGhIjKlMn, #abcdefghijklmn, #XxXxXxXxXxX",
  })
  void areThoseOfTheWord(String word, String normalized, String shape) {
    assertThat(WordForms.normalized(word)).isEqualTo(normalized);
    assertThat(WordForms.shape(word)).isEqualTo(shape);
  }
}
