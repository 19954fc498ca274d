package dev.ner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CharacterKindsTest {

  /** The kinds of all code points: whoever changes one changes the rules, and so their name. */
  @Test
  void areThoseOfTheNamedRules() throws NoSuchAlgorithmException {
    ByteBuffer kinds = ByteBuffer.allocate(Character.MAX_CODE_POINT + 1);
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      kinds.put(CharacterKinds.of(point));
    }
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(kinds.array());

    assertThat(Tokenizer.NAME).isEqualTo("rules-1");
    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("00b1e7aa1c152fbb7f4a07853d4265625e045dc7b4639cba025b272f0a5ff9f2");
  }

  @Test
  void areGivenForEachCodePointOnce() {
    int last = -1;
    for (int[] range : CharacterKinds.ranges()) {
      assertThat(range[0]).as("U+" + Integer.toHexString(range[0])).isGreaterThan(last);
      assertThat(range[1]).isGreaterThanOrEqualTo(range[0]);
      last = range[1];
    }
  }

  /** Case, digits and white space agree with Unicode wherever it has long settled them. */
  @Test
  void agreeWithUnicodeInTheScriptsThatAreSpelledOut() {
    for (int point = 0; point <= 0xFFFF; point++) {
      byte kind = CharacterKinds.of(point);
      String where = "U+" + Integer.toHexString(point);
      if (kind == CharacterKinds.UPPER) {
        assertThat(Character.isUpperCase(point) || !Character.isDefined(point)).as(where).isTrue();
      } else if (kind == CharacterKinds.LOWER) {
        assertThat(Character.isLowerCase(point) || !Character.isDefined(point)).as(where).isTrue();
      } else if (kind == CharacterKinds.SYMBOL && (point < 0x2100 || point > 0x214F)) {
        // left out: letter-like symbols, such as the degree Celsius and the trade mark
        assertThat(Character.isLetterOrDigit(point)).as(where).isFalse();
      }
      if (point < 0x180) {
        boolean space = Character.isSpaceChar(point) || Character.isISOControl(point);
        assertThat(kind == CharacterKinds.SPACE).as(where).isEqualTo(space);
        boolean letter =
            kind == CharacterKinds.LETTER
                || kind == CharacterKinds.UPPER
                || kind == CharacterKinds.LOWER;
        assertThat(letter).as(where).isEqualTo(Character.isLetter(point) || point == '_');
      }
      if (Character.isSpaceChar(point) || Character.isWhitespace(point)) {
        assertThat(kind).as(where).isEqualTo(CharacterKinds.SPACE);
      }
    }
  }
}
