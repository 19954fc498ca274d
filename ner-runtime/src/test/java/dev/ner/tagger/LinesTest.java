package dev.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

  /** Bytes that arrive some at a time, when they are asked for and none is left. */
  private static final class Typed extends InputStream {
    private final byte[] bytes;
    private final int atOnce;
    private int at;
    private int arrived;

    Typed(String text, int atOnce) {
      this.bytes = text.getBytes(StandardCharsets.UTF_8);
      this.atOnce = atOnce;
    }

    @Override
    public int available() {
      return arrived - at;
    }

    @Override
    public int read() {
      arrive();
      return at < arrived ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      arrive();
      int count = Math.min(length, arrived - at);
      System.arraycopy(bytes, at, buffer, offset, count);
      at += count;
      return count == 0 ? -1 : count;
    }

    private void arrive() {
      arrived = at < arrived ? arrived : Math.min(bytes.length, arrived + atOnce);
    }
  }

  private static List<String> read(Lines lines) {
    List<String> read = new ArrayList<>();
    while (lines.advance(read::add)) {}
    return read;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100_000})
  void linesEndAsReadersSay(int atOnce) {
    String text =
        "\uFEFFone\n\ntwo\r\nthree\rfour\r\n\r\n\uFEFFzwölf 東京\n" + "x".repeat(20_000) + "\r\nlast";

    assertThat(read(new Lines(new Typed(text, atOnce), () -> true)))
        .isEqualTo(text.substring(1).lines().toList());
    assertThat(read(new Lines(new Typed(text + "\n", atOnce), () -> true)))
        .isEqualTo(text.substring(1).lines().toList());
    assertThat(read(new Lines(new Typed("", atOnce), () -> true))).isEmpty();
    assertThat(read(new Lines(new Typed("\n", atOnce), () -> true))).containsExactly("");
  }

  @Test
  void aLineThatIsNotWholeLetsWait() {
    Lines lines = new Lines(new Typed("one\ntwo\nth" + "ree\n", 10), () -> true);
    List<String> read = new ArrayList<>();

    assertThat(lines.mustWait()).isTrue(); // nothing has arrived
    assertThat(lines.advance(read::add)).isTrue();
    assertThat(lines.mustWait()).isFalse();
    assertThat(lines.advance(read::add)).isTrue();
    assertThat(read).containsExactly("one", "two");
    assertThat(lines.mustWait()).isTrue();
    assertThat(lines.advance(read::add)).isTrue();
    assertThat(read).endsWith("three");
  }

  @Test
  void nothingIsReadWhereTheOtherSideSaysNo() {
    AtomicInteger asked = new AtomicInteger();
    Lines lines = new Lines(new Typed("one\ntwo\nthree\n", 8), () -> asked.getAndIncrement() == 0);

    assertThat(read(lines)).containsExactly("one", "two");
    assertThat(asked).hasValue(2);
  }

  @Test
  void bytesThatAreNotUtf8AndStreamsThatFailAreReported() {
    Lines latin1 =
        new Lines(
            new ByteArrayInputStream(new byte[] {'c', 'a', 'f', (byte) 0xE9, '\n'}), () -> true);
    assertThat(latin1.mustWait()).isTrue();
    assertThatThrownBy(() -> read(latin1))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(CharacterCodingException.class);

    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(() -> read(new Lines(failing, () -> true)))
        .hasCauseInstanceOf(IOException.class)
        .hasMessageContaining("gone");
  }

  @Test
  void whatFailsWhileLookingAheadIsNotTakenForTheEnd() {
    AtomicInteger reads = new AtomicInteger();
    InputStream failingOnce =
        new InputStream() {
          @Override
          public int available() {
            return 1;
          }

          @Override
          public int read() throws IOException {
            if (reads.getAndIncrement() == 0) {
              throw new IOException("gone for a moment");
            }
            return -1;
          }
        };
    Lines lines = new Lines(failingOnce, () -> true);
    assertThat(lines.mustWait()).isTrue();
    assertThatThrownBy(() -> read(lines)).hasMessageContaining("gone for a moment");
  }
}
