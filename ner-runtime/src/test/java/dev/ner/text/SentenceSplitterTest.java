package dev.ner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  private static String sentences(String text) {
    SentenceSpans spans = SentenceSplitter.split(Tokenizer.tokenize(text));
    List<String> sentences = new ArrayList<>();
    for (int s = 0; s < spans.size(); s++) {
      sentences.add(spans.sentence(s));
    }
    return String.join(" | ", sentences);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "It rains. It pours.; It rains. | It pours.",
        "Really? Yes! Well… No... So.; Really? | Yes! | Well… | No... | So.",
        "What?! No!!! Yes.; What?! | No!!! | Yes.",
        "He said \"Go.\" She went.; He said \"Go.\" | She went.",
        "(It rains.) It pours.; (It rains.) | It pours.",
        "“Hi!” ‘You.’ She left.; “Hi!” | ‘You.’ | She left.",
        "It rains. “It pours.”; It rains. | “It pours.”",
        "It rains. (It pours.); It rains. | (It pours.)",
        "Über alles. Ärger. Ёлка.; Über alles. | Ärger. | Ёлка.",
        "It was 1990. He left.; It was 1990. | He left.",
        "It rains. 3 men came.; It rains. | 3 men came.",
        "It rains. .50 is half.; It rains. | .50 is half.",
        "It rains. - It pours.; It rains. | - It pours.",
        "It rains . '' It pours .; It rains . '' | It pours .",
        "Great! 😀 Next.; Great! | 😀 Next.",
        "他去了。她没去！「はい。」次。; 他去了。 | 她没去！ | 「はい。」 | 次。",
        "行く！？はい。 次; 行く！？ | はい。 | 次",
        "行く！?はい。; 行く！? | はい。",
        "In the U.S. The end.; In the U.S. | The end.",
        "The non-U.S. The end.; The non-U.S. | The end.",
        "On January 13. Prime.; On January 13. | Prime.",
        "On Sept. 11. Prime.; On Sept. 11. | Prime.",
        "A \" new stage . \" Mr. X left .; A \" new stage . \" | Mr. X left .",
        "It rains . \" It pours . \"; It rains . | \" It pours . \"",
        "At Acme Inc. (\"In\" it).; At Acme Inc. | (\"In\" it).",
        "He scored 12. Then he left.; He scored 12. | Then he left.",
      })
  void endAtStopsBeforeWhatCanBegin(String text, String expected) {
    assertThat(sentences(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It rains. it pours.",
        "\"Go!\" he said.",
        "Well… yes.",
        "Mr. Smith met Gen. Grant in St. Louis.",
        "In the U.S. Congress, Acme Inc. Director J. Smith v. The State.",
        "J. R. R. Tolkien wrote it.",
        "See No. 5 and p. 7, on Sept. 11 at 9 a.m. Eastern time.",
        "Am 3. Oktober 1990 und im 19. Jahrhundert.",
        "1. Introduction",
        "1. The beginning",
        "Messrs. Smith and Jones",
        "He (really!) left.",
        "Yes! , no.",
        "It pours.It rains.",
        "「はい。」、次",
        "3.50 of it",
        "one\nline\r\nand another",
      })
  void goOnHere(String text) {
    assertThat(sentences(text)).isEqualTo(text);
  }

  @Test
  void blankLinesEndThem() {
    assertThat(sentences("\n\nA title\n\nand text\r\n \r\nmore\u2029yes\fno\r\rso\u0085\u0085on\n"))
        .isEqualTo("A title | and text | more | yes | no | so | on");
  }

  @Test
  void haveTheirTokensAndRanges() {
    SentenceSpans spans = SentenceSplitter.split(Tokenizer.tokenize(" It rains.  It pours. "));

    assertThat(spans.size()).isEqualTo(2);
    assertThat(spans.firstToken(0)).isZero();
    assertThat(spans.endToken(0)).isEqualTo(3);
    assertThat(spans.firstToken(1)).isEqualTo(3);
    assertThat(spans.endToken(1)).isEqualTo(6);
    assertThat(spans.start(1)).isEqualTo(12);
    assertThat(spans.end(1)).isEqualTo(21);
    assertThat(SentenceSplitter.split(Tokenizer.tokenize(" ")).size()).isZero();
  }
}
