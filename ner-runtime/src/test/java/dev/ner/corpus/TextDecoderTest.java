package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.error.NerException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String ROW = "Zaphod-2 \t B-per,I-geo\"O";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-16",
        "UTF-16LE",
        "UTF-16BE",
        "UTF-32",
        "UTF-32BE",
        "IBM037",
        "Cp500",
        "ISO-2022-JP",
        "ISO-2022-KR",
        "ISO-2022-CN"
      })
  void charsetsThatAreNoSupersetOfAsciiAreRefused(String name) {
    assertThatThrownBy(() -> TextDecoder.of(name))
        .isInstanceOf(NerException.class)
        .hasMessageContaining("[NER117] the charset \"" + name + "\" cannot be used")
        .hasMessageContaining("convert the file to UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UFT-8", "", "no charset", "x-nothing"})
  void unknownCharsetsAreRefused(String name) {
    assertThatThrownBy(() -> TextDecoder.of(name))
        .isInstanceOf(NerException.class)
        .hasMessageContaining("[NER117] the charset \"" + name + "\" cannot be used");
  }

  @Test
  void everyCharsetThatIsTakenReadsAsciiAsAscii() {
    List<String> taken = new ArrayList<>();
    byte[] raw = ROW.getBytes(StandardCharsets.US_ASCII);
    byte[] withOther = (ROW + "é").getBytes(StandardCharsets.ISO_8859_1);
    for (Charset charset : Charset.availableCharsets().values()) {
      try {
        TextDecoder decoder = TextDecoder.of(charset.name());
        taken.add(charset.name());
        assertThat(decoder.decode(raw, 0, raw.length)).isTrue();
        assertThat(text(decoder)).isEqualTo(ROW);
        // As soon as one byte is not ASCII the charset's own decoder does it all.
        if (decoder.decode(withOther, 0, withOther.length)) {
          assertThat(text(decoder)).as(charset.name()).startsWith(ROW);
        }
      } catch (NerException e) {
        assertThat(e).hasMessageContaining("NER117");
      }
    }
    assertThat(taken)
        .contains("UTF-8", "US-ASCII", "ISO-8859-1", "windows-1252", "windows-1251", "GB18030");
    assertThat(taken).contains("Shift_JIS", "EUC-JP", "GBK", "Big5", "KOI8-R", "IBM437");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shift_JIS", "EUC-JP", "GB18030", "UTF-8", "CESU-8"})
  void multiByteCharsetsAreDecoded(String name) {
    String text = "東京 B-geo";
    byte[] raw = ("..." + text).getBytes(Charset.forName(name));
    TextDecoder decoder = TextDecoder.of(name);
    assertThat(decoder.decode(raw, 3, raw.length)).isTrue();
    assertThat(text(decoder)).isEqualTo(text);
  }

  @Test
  void aCharacterThatTheDecoderHoldsBackIsNotLost() {
    byte[] raw = "a\u0901".getBytes(Charset.forName("x-ISCII91"));
    TextDecoder decoder = TextDecoder.of("x-ISCII91");
    assertThat(decoder.decode(raw, 0, raw.length)).isTrue();
    assertThat(text(decoder)).isEqualTo("a\u0901");
  }

  @Test
  void longTextsAreDecodedInPieces() {
    String text = "a💧é".repeat(30_000);
    for (String name : List.of("GB18030", "CESU-8", "UTF-8")) {
      byte[] raw = text.getBytes(Charset.forName(name));
      TextDecoder decoder = TextDecoder.of(name);
      assertThat(decoder.decode(raw, 0, raw.length)).isTrue();
      assertThat(text(decoder)).isEqualTo(text);
    }
  }

  @Test
  void saysWhichByteIsInvalidAndAfterHowManyCharacters() {
    assertInvalid("UTF-8", new int[] {'a', 0xC3, 0xA9, 'b', 0xE9, 'x', 'y'}, 4, 4);
    assertInvalid("UTF-8", new int[] {'a', 0xC3}, 1, 2);
    assertInvalid("UTF-8", new int[] {0xC3, 0xA9, 0, 0xFF}, 2, 2);
    assertInvalid("windows-1252", new int[] {0xE9, 'b', 0x81, 0x81}, 2, 3);
    assertInvalid("windows-1252", new int[] {0xE9, 0, 0x81}, 1, 2);
    assertInvalid("US-ASCII", new int[] {'a', 'b', 0x80}, 2, 3);
    assertInvalid("EUC-JP", new int[] {0xC5, 0xEC, 'a', 0xC5, ' '}, 3, 3);
  }

  @Test
  void canGoOnBehindAnInvalidText() {
    TextDecoder decoder = TextDecoder.of("windows-1252");
    assertThat(decoder.decode(new byte[] {(byte) 0x81}, 0, 1)).isFalse();
    assertThat(decoder.decode(new byte[] {(byte) 0x80}, 0, 1)).isTrue();
    assertThat(text(decoder)).isEqualTo("€");
  }

  private static void assertInvalid(String charset, int[] values, int at, int column) {
    byte[] raw = new byte[values.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (byte) values[i];
    }
    TextDecoder decoder = TextDecoder.of(charset);
    assertThat(decoder.decode(raw, 0, raw.length)).isFalse();
    assertThat(decoder.invalidAt()).isEqualTo(at);
    assertThat(decoder.invalidColumn()).isEqualTo(column);
  }

  private static String text(TextDecoder decoder) {
    return Utf8.text(decoder.bytes(), decoder.from(), decoder.to());
  }
}
