package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.error.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private final FileReport report = new FileReport("file");

  @Test
  void linesEndAtLineFeedsAndCarriageReturnsBeforeThemBelongToTheEnd() throws IOException {
    assertThat(lines("a\nb\r\nc\r\r\n\nd")).containsExactly("1:a", "2:b", "3:c", "4:", "5:d");
    assertThat(lines("a\r")).containsExactly("1:a");
    assertThat(lines("a\n")).containsExactly("1:a");
    assertThat(lines("\n\n")).containsExactly("1:", "2:");
    assertThat(lines("")).isEmpty();
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void aByteOrderMarkIsSkippedAtTheBeginningOnly() throws IOException {
    assertThat(lines("\uFEFFa\n\uFEFFb")).containsExactly("1:a", "2:\uFEFFb");
    assertThat(lines("\uFEFF")).containsExactly("1:");
    assertThat(lines("\uFEFF\uFEFFa")).containsExactly("1:\uFEFFa");
  }

  @Test
  void otherSpacesAndLineSeparatorsOfUnicodeAreText() throws IOException {
    assertThat(lines("a\u0085b\u2028c\u00A0d\fe")).containsExactly("1:a\u0085b\u2028c\u00A0d\fe");
  }

  @Test
  void aCarriageReturnInsideALineIsReported() throws IOException {
    assertThat(lines("é\rb\nc")).containsExactly("2:c");
    assertThat(shown())
        .containsExactly(
            "[NER124] file:1: a carriage return stands inside the line, at column 2; end lines with"
                + " LF or CRLF");
  }

  @Test
  void anInvalidByteIsReportedAndReadingGoesOn() throws IOException {
    byte[] bytes = "a\nb\u00E9\nc\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(new ByteArrayInputStream(bytes), "UTF-8")).containsExactly("1:a", "3:c");
    assertThat(shown())
        .containsExactly(
            "[NER103] file:2: byte 0xE9 at column 2 is not valid UTF-8 text; declare the file's"
                + " charset or convert the file");
  }

  @Test
  void aFileOfAnotherKindIsReportedOnce() throws IOException {
    assertThat(read(stream("Oslo B-geo\n".getBytes(StandardCharsets.UTF_16)), "UTF-8")).isEmpty();
    assertThat(read(stream("Oslo B-geo\nx\n".getBytes(StandardCharsets.UTF_16LE)), "UTF-8"))
        .isEmpty();
    assertThat(read(stream("\uFEFFOslo\nx\n".getBytes(StandardCharsets.UTF_8)), "windows-1252"))
        .isEmpty();
    assertThat(read(stream(new byte[] {'P', 'K', 3, 4, 0, 0, '\n', 0}), "UTF-8")).isEmpty();
    assertThat(shown().toString())
        .contains("byte 0xFE at column 1")
        .contains("(the file begins with the byte-order mark of UTF-16)")
        .doesNotContain("file:2");
  }

  @Test
  void saysWhatKindOfFileItProbablyIs() throws IOException {
    byte[] text = "Oslo B-geo\n".repeat(20_000).getBytes(StandardCharsets.UTF_16LE);
    read(stream(text), "UTF-8");
    assertThat(shown()).hasSize(1);
    assertThat(shown().get(0))
        .doesNotContain("also")
        .contains("byte 0x00 at column 2")
        .contains("UTF-16, compressed");
  }

  @Test
  void saysThatAZipIsOne() throws IOException {
    read(stream(new byte[] {'P', 'K', 3, 4, 0, 0, '\n', 0}), "UTF-8");
    assertThat(shown().get(0)).contains("(the file is a zip, which only the format CSV may be)");
  }

  @Test
  void saysThatTheMarkOfUtf8DoesNotGoWithAnotherCharset() throws IOException {
    read(stream("\uFEFFOslo\n".getBytes(StandardCharsets.UTF_8)), "windows-1252");
    assertThat(shown().get(0))
        .contains("byte 0xEF at column 1 is not valid windows-1252 text")
        .contains("(the file begins with the byte-order mark of UTF-8)");
  }

  @Test
  void linesAreWholeWhereverTheStreamPausesAndHoweverLongTheyAre() throws IOException {
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      String line = "é" + "x".repeat(i * 977 % 5000) + (i == 20 ? "y".repeat(1 << 20) : "");
      text.append(line).append(i % 2 == 0 ? "\r\n" : "\n");
      expected.add(i + ":" + line);
    }
    InputStream pausing =
        new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)) {
          private int reads;

          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(length, 1 + reads++ * 7 % 9001));
          }
        };
    assertThat(read(pausing, "UTF-8")).isEqualTo(expected);
  }

  @Test
  void theLongestLineIsReadAndALongerOneReported() throws IOException {
    assertThat(lengthsAround(LineReader.LONGEST)).containsExactly(LineReader.LONGEST, 1);
    assertThat(report.isEmpty()).isTrue();
    assertThat(lengthsAround(LineReader.LONGEST + 1)).containsExactly(1);
    assertThat(lengthsAround(2 * LineReader.LONGEST)).containsExactly(1);
    assertThat(shown())
        .containsExactly(
            "[NER112] file:1: the line is longer than 16777216 bytes; check that the file has line"
                + " ends and is text (also in line 1)");
  }

  private List<Integer> lengthsAround(int length) throws IOException {
    byte[] line = new byte[length];
    Arrays.fill(line, (byte) 'x');
    InputStream in =
        new SequenceInputStream(new ByteArrayInputStream(line), stream(new byte[] {'\n', 'y'}));
    List<Integer> lengths = new ArrayList<>();
    try (LineReader reader = new LineReader(in, TextDecoder.of("UTF-8"), report)) {
      while (reader.next()) {
        if (reader.readable()) {
          lengths.add(reader.to() - reader.from());
        }
      }
      assertThat(reader.number()).isEqualTo(2);
    }
    return lengths;
  }

  private List<String> lines(String text) throws IOException {
    return read(stream(text.getBytes(StandardCharsets.UTF_8)), "UTF-8");
  }

  private List<String> read(InputStream in, String charset) throws IOException {
    List<String> lines = new ArrayList<>();
    try (LineReader reader = new LineReader(in, TextDecoder.of(charset), report)) {
      while (reader.next()) {
        if (reader.readable()) {
          String text = Utf8.text(reader.bytes(), reader.from(), reader.to());
          lines.add(reader.number() + ":" + text);
        }
      }
    }
    return lines;
  }

  private List<String> shown() {
    return report.problems().stream().map(Problem::toString).toList();
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
