package dev.ner.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ner.corpus.WordTable;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VectorFileTest {
  private static final String ROWS = "the 1 -0.5 2e-3\nŽižek .25 7 -8\nOslo 0.5 0 1\n";
  private static final String[] WORDS = {"the", "Žižek", "Oslo"};
  private static final float[][] NUMBERS = {{1, -0.5f, 2e-3f}, {.25f, 7, -8}, {0.5f, 0, 1}};

  @TempDir private Path folder;

  static Stream<Arguments> formats() {
    String header = "3 3\n";
    String spaces = ROWS.replace("\n", " \n");
    return Stream.of(
        arguments("GloVe", utf8(ROWS)),
        arguments("no line end at the end", utf8(ROWS.stripTrailing())),
        arguments("header", utf8(header + ROWS)),
        arguments("trailing spaces", utf8(header + spaces)),
        arguments("tabs", utf8(ROWS.replaceAll("(\\S+) (.*)", "$1\t$2"))),
        arguments("mark, CRLF and blank lines", utf8("\uFEFF" + ROWS.replace("\n", "\r\n\r\n"))),
        arguments("binary", binary(header, "")),
        arguments("binary with line feeds", binary(header, "\n")),
        arguments("text in gzip", gzip(utf8(header + ROWS))),
        arguments("binary in gzip", gzip(binary(header, "\n"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formats")
  void everyFormatHoldsTheSameVectors(String name, byte[] content) {
    WordVectors vectors = read(content, DamagedRows.REFUSE, WORDS);
    for (int word = 0; word < WORDS.length; word++) {
      assertThat(vector(vectors, word)).as(WORDS[word]).containsExactly(NUMBERS[word]);
    }
    assertThat(vectors.warnings()).isEmpty();
  }

  @Test
  void aWordWithoutAVectorHasItsLowerCaseForms() {
    String rows = "paris 1 1 1\nPARIS 2 2 2\nParis 3 3 3\noslo 4 4 4\nlima 5 5 5\n";
    WordVectors vectors =
        read(utf8(rows), DamagedRows.REFUSE, "Paris", "OSLO", "oslo", "LIMA", "Rome", "rome");
    assertThat(vector(vectors, 0)).containsExactly(3, 3, 3);
    assertThat(vector(vectors, 1)).containsExactly(4, 4, 4);
    assertThat(vector(vectors, 2)).containsExactly(4, 4, 4);
    assertThat(vector(vectors, 3)).containsExactly(5, 5, 5);
    assertThat(vectors.has(4)).isFalse();
    int[] counts = {1000, 10, 20, 30, 1, 2};
    assertThat(vectors.coverage(counts)).isEqualTo(new Coverage(6, 2, 2, 1063, 1060));
    assertThat(vectors.coverage(counts)).hasToString("4 of 6 words (99.7 % of tokens)");
    assertThat(vectors.coverage()).hasToString("4 of 6 words");
  }

  @Test
  void aWordMayHoldSpaces() {
    String rows = ROWS + ". . . 4 5 6\nto name@domain.com 7 8 9 \n";
    WordVectors vectors =
        read(utf8(rows), DamagedRows.REFUSE, ". . .", "to name@domain.com", ".", "to");
    assertThat(vector(vectors, 0)).containsExactly(4, 5, 6);
    assertThat(vector(vectors, 1)).containsExactly(7, 8, 9);
    assertThat(vectors.has(2) || vectors.has(3)).isFalse();
  }

  static Stream<Arguments> damage() {
    String four = "file:4: ";
    return Stream.of(
        arguments("few 1 2", "[NER136] " + four, "found 2 field(s) behind \"few\""),
        arguments("many 1 2 3 4", "[NER136] " + four, "found 4 field(s) behind \"many\""),
        arguments("alone", "[NER136] " + four, "found 0 field(s) behind \"alone\""),
        arguments(" 1 2 3", "[NER138] " + four, "the word of the row is empty"),
        arguments("\u00E9 1 2 3", "[NER138] " + four, "the word of the row is \"\uFFFD\""),
        arguments("bad 1 x2 3", "[NER137] " + four, "number 2 of the row is \"x2\""),
        arguments("bad 1 2 nan", "[NER137] " + four, "number 3 of the row is \"nan\""),
        arguments("bad 1e39 2 3", "[NER137] " + four, "number 1 of the row is \"1e39\""),
        arguments("the 9 9 9", "[NER139] " + four, "the word \"the\" stands there again"));
  }

  @ParameterizedTest
  @MethodSource("damage")
  void aDamagedRowIsPassedOverOrRefused(String row, String place, String what) {
    byte[] content =
        join(utf8(ROWS), row.getBytes(StandardCharsets.ISO_8859_1), utf8("\nbad 4 5 6"));
    WordVectors vectors =
        read(content, DamagedRows.SKIP, "the", "bad", "few", "many", "\uFFFD", "");
    assertThat(vector(vectors, 0)).containsExactly(NUMBERS[0]);
    assertThat(vector(vectors, 1)).containsExactly(4, 5, 6);
    assertThat(vectors.coverage().found()).isEqualTo(2);
    assertThat(texts(vectors.warnings()))
        .singleElement()
        .asString()
        .startsWith(place)
        .contains(what)
        .endsWith("; passed over");
    assertThat(refusals(content, DamagedRows.REFUSE, "the", "bad"))
        .singleElement()
        .asString()
        .startsWith(place)
        .contains(what)
        .endsWith("declare damagedRows = SKIP to have it passed over");
  }

  @Test
  void damageOfOneKindIsOneMessageAndAFileOfNothingElseIsRefused() {
    String damaged = "a 1\n".repeat(3) + "a 1 2\n".repeat(3) + "a 1 2 3 4\n";
    String rows = ROWS.repeat(2) + damaged;
    assertThat(refusals(utf8(rows), DamagedRows.SKIP, "x"))
        .containsExactly(
            "[NER133] file: no file of word vectors: expected text of GloVe, word2vec or fastText"
                + " (.vec), or binary of word2vec, plain or as .gz, found 7 damaged rows of 13");
    assertThat(texts(read(utf8(ROWS + rows), DamagedRows.SKIP, "x").warnings()))
        .containsExactly(
            "[NER136] file:10: row of the wrong width: expected a word and 3 numbers, found 1"
                + " field(s) behind \"a\" (also in lines 11, 12, 13, 14 and 2 more); passed over");
  }

  @Test
  void aHeaderThatLiesIsNamed() {
    assertThat(texts(read(utf8("4 5\n" + ROWS), DamagedRows.SKIP, "Oslo").warnings()))
        .containsExactly(
            "[NER140] file:1: the header says 4 vector(s) of 5 number(s): expected what follows, 3"
                + " of 3; passed over");
    WordVectors binary = read(binary("2 3\n", "\n"), DamagedRows.SKIP, "Oslo");
    assertThat(vector(binary, 0)).containsExactly(NUMBERS[2]);
    assertThat(texts(binary.warnings()))
        .containsExactly(
            "[NER140] file: the header says 2 vector(s) of 3 number(s): expected what follows, 3"
                + " of 3; passed over");
  }

  @Test
  void aBinaryFileThatIsCutOffIsNamedWithTheByte() {
    byte[] whole = binary("3 3\n", "");
    for (int cut : new int[] {whole.length - 1, whole.length - 13, whole.length - 15}) {
      byte[] content = Arrays.copyOf(whole, cut);
      WordVectors vectors = read(content, DamagedRows.SKIP, WORDS);
      assertThat(vector(vectors, 1)).containsExactly(NUMBERS[1]);
      assertThat(vectors.has(2)).isFalse();
      assertThat(texts(vectors.warnings()))
          .containsExactly(
              "[NER141] file, word 3 at byte 40: the file ends in the middle of the row: expected"
                  + " the rest of its numbers; passed over");
    }
  }

  @Test
  void bytesAreCountedFromTheBeginningOfALargeFile() {
    byte[] rows = binary("", "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(utf8("30000 3\n"));
    for (int i = 0; i < 10_000; i++) {
      out.writeBytes(rows);
    }
    byte[] content = out.toByteArray();
    int last = content.length - 17;
    assertThat(texts(read(Arrays.copyOf(content, last + 9), DamagedRows.SKIP, "x").warnings()))
        .singleElement()
        .asString()
        .startsWith("[NER141] file, word 30000 at byte " + last + ": ");
  }

  @Test
  void damageInABinaryFileIsNamedWithTheWord() {
    byte[] whole = binary("3 3\n", "");
    ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putFloat(12, Float.NEGATIVE_INFINITY);
    whole[21] = (byte) 'Z'; // the first of the two bytes of Ž
    WordVectors vectors = read(whole, DamagedRows.SKIP, WORDS);
    assertThat(vectors.has(0)).isFalse();
    assertThat(vector(vectors, 2)).containsExactly(NUMBERS[2]);
    assertThat(texts(vectors.warnings()))
        .containsExactly(
            "[NER137] file, word 1 at byte 4: number 2 of the row is \"-Infinity\": expected a"
                + " finite number; passed over",
            "[NER138] file, word 2 at byte 20: the word of the row is \"\uFFFDZižek\": expected"
                + " UTF-8 text; passed over");
  }

  static Stream<Arguments> others() {
    byte[] gzip = gzip(utf8(ROWS));
    return Stream.of(
        arguments(utf8(""), "[NER134] file: the file has no word vector"),
        arguments(utf8("0 3\n"), "[NER134] file: the file has no word vector"),
        arguments(utf8("Oslo B-geo\nis O\n"), "[NER133] file: .*do not end in numbers"),
        arguments(utf8("PK\3\4zip"), "[NER133] file: .*found a zip; unpack it"),
        arguments(
            new byte[] {(byte) 0xBA, 0x16, 0x4F, 0x2F, 12, 0, 0, 0},
            "[NER133] file: .*take the .vec that belongs to it"),
        arguments(ROWS.getBytes(StandardCharsets.UTF_16), "[NER133] file: .*UTF-16"),
        arguments(Arrays.copyOf(gzip, gzip.length - 9), "[NER132] file: .*the gzip is cut off"),
        arguments(
            utf8("3 2\n" + ROWS.replaceAll(" \\S+\n", "\n")),
            "[NER135] file: the file's vectors have 2 numbers, the embedding 3;"),
        arguments(utf8("the 10\n5 3\nof 9\n"), "[NER135] file: the file's vectors have 1 numbers"),
        arguments(utf8("5 3\nthe 10\nof 9\n"), "[NER135] file: the file's vectors have 1 numbers"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatIsNoFileOfSuchVectorsIsRefused(byte[] content, String message) {
    assertThat(refusals(content, DamagedRows.SKIP, "the"))
        .singleElement()
        .asString()
        .matches("(?s)" + message.replace("[", "\\[").replace("(", "\\(") + ".*");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path file = folder.resolve("none.vec");
    assertThatThrownBy(() -> VectorFile.read(file, 3, new WordTable(), DamagedRows.SKIP))
        .hasMessageStartingWith("[NER131] file of word vectors not found: " + file);
  }

  private static byte[] binary(String header, String rowEnd) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(utf8(header));
    for (int word = 0; word < WORDS.length; word++) {
      out.writeBytes(utf8(WORDS[word] + " "));
      ByteBuffer numbers = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
      numbers.asFloatBuffer().put(NUMBERS[word]);
      out.writeBytes(numbers.array());
      out.writeBytes(utf8(rowEnd));
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private WordVectors read(byte[] content, DamagedRows damagedRows, String... wanted) {
    WordTable words = new WordTable();
    for (String word : wanted) {
      words.add(word);
    }
    try {
      Path file = Files.write(folder.resolve("file"), content);
      return VectorFile.read(file, 3, words, damagedRows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> refusals(byte[] content, DamagedRows damagedRows, String... wanted) {
    try {
      read(content, damagedRows, wanted);
    } catch (NerException e) {
      return texts(e.problems());
    }
    return List.of();
  }

  private List<String> texts(List<Problem> problems) {
    List<String> texts = new ArrayList<>();
    problems.forEach(
        p -> texts.add(p.toString().replace(folder.resolve("file").toString(), "file")));
    return texts;
  }

  private static float[] vector(WordVectors vectors, int word) {
    float[] vector = new float[vectors.width() + 1];
    vectors.copy(word, vector, 1);
    return Arrays.copyOfRange(vector, 1, vector.length);
  }
}
