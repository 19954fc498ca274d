package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  /** Bytes at which the rules of UTF-8 change, so that few of them reach every rule. */
  private static final int[] TELLING = {
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
    0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
  };

  @Test
  void findsTheFirstInvalidByteAsTheJdkDoes() {
    CharsetDecoder jdk = StandardCharsets.UTF_8.newDecoder();
    CharBuffer out = CharBuffer.allocate(16);
    byte[] bytes = new byte[4];
    int combinations = TELLING.length * TELLING.length * TELLING.length * TELLING.length;
    for (int c = 0; c < combinations; c++) {
      for (int i = 0, rest = c; i < 4; i++, rest /= TELLING.length) {
        bytes[i] = (byte) TELLING[rest % TELLING.length];
      }
      ByteBuffer in = ByteBuffer.wrap(bytes);
      out.clear();
      jdk.reset().decode(in, out, true);
      if (Utf8.firstInvalid(bytes, 0, 4, false) != in.position()) {
        assertThat(bytes).as("first invalid byte at %d", in.position()).isNull();
      }
    }
  }

  @Test
  void takesUnpairedSurrogatesWhereAsked() {
    byte[] bytes = new byte[3];
    assertThat(Utf8.put(0xD800, bytes, 0)).isEqualTo(3);
    assertThat(Utf8.firstInvalid(bytes, 0, 3, false)).isZero();
    assertThat(Utf8.firstInvalid(bytes, 0, 3, true)).isEqualTo(3);
    assertThat(Utf8.text(bytes, 0, 3)).isEqualTo("\uD800");
  }

  @Test
  void writesAndReadsWhatTheJdkDoes() {
    Random random = new Random(5);
    byte[] bytes = new byte[4];
    for (int n = 0; n < 100_000; n++) {
      int point = random.nextInt(Character.MAX_CODE_POINT + 1) >> random.nextInt(20);
      if (point >= 0xD800 && point <= 0xDFFF) {
        continue;
      }
      String text = Character.toString(point);
      int length = Utf8.put(point, bytes, 0);
      assertThat(ByteBuffer.wrap(bytes, 0, length))
          .isEqualTo(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      assertThat(Utf8.length(bytes[0])).isEqualTo(length);
      assertThat(Utf8.pointAt(bytes, 0)).isEqualTo(point);
      assertThat(Utf8.count(bytes, 0, length)).isEqualTo(1);
    }
  }
}
