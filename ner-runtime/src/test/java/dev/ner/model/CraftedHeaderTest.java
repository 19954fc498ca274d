package dev.ner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import dev.ner.error.NerError;
import dev.ner.fixture.TestModels;
import dev.ner.network.ModelDefinition;
import dev.ner.random.SeededRandom;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose checksum is right and whose header lies. */
class CraftedHeaderTest {
  private static final ModelDefinition DEFINITION = TestModels.definition();
  private static final byte[] GOOD = ModelFile.write(TestModels.untrained(1, "Oslo", "Zürich"));

  /** What a load may allocate: objects made of the header, copies of the tensors, and classes. */
  private static final int BYTES_PER_BYTE = 64;

  private static final int BYTES_PER_LOAD = 1 << 20;

  /** A text of the good file's header and what stands there instead. */
  private record Lie(String text, String by) {
    @Override
    public String toString() {
      return text + " → " + (by.length() > 80 ? by.substring(0, 80) + "…" : by);
    }
  }

  private static List<Lie> lies() {
    String first = "\"shape\":[4,2],\"data_offsets\":[0,32]";
    String second = "\"shape\":[4,1],\"data_offsets\":[32,48]";
    String ends = "[4],\"data_offsets\":[136,152]";
    String utf8 = "[21],\"data_offsets\":[152,173]";
    String more = "\"more\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}";
    return List.of(
        new Lie(ends, "[-2,-2],\"data_offsets\":[136,152]"),
        new Lie(ends, "[4611686018427387908],\"data_offsets\":[136,152]"), // 4 · it = 2^64 + 16
        new Lie(utf8, "[1174891961,19950191,787],\"data_offsets\":[152,173]"), // 2^64 + 21
        new Lie("\"I32\"", "\"F32\""),
        new Lie("{\"__metadata__\"", "{" + more + ",\"__metadata__\""),
        new Lie(first, "\"shape\":[4,2],\"data_offsets\":[0,36]"),
        new Lie(first, "\"shape\":[4,2],\"data_offsets\":[0,28]"),
        new Lie(first, "\"shape\":[4,2],\"data_offsets\":[-32,0]"),
        new Lie(first, "\"shape\":[4,2],\"data_offsets\":[32,0]"),
        new Lie(first, "\"shape\":[-1],\"data_offsets\":[0,-4]"),
        new Lie(first, "\"shape\":[-1],\"data_offsets\":[4,0]"),
        new Lie(first, "\"shape\":[-4,-2],\"data_offsets\":[0,32]"),
        new Lie(first, "\"shape\":[2,4],\"data_offsets\":[0,32]"),
        new Lie(first, "\"shape\":[8],\"data_offsets\":[0,32]"),
        new Lie(first, "\"shape\":[2147483647,2147483647],\"data_offsets\":[0,32]"),
        new Lie(first, "\"shape\":[4294967296,4294967296],\"data_offsets\":[0,32]"),
        new Lie(first, "\"shape\":[536870912],\"data_offsets\":[0,2147483648]"),
        new Lie(first, "\"shape\":[4,2],\"data_offsets\":[0,9223372036854775807]"),
        new Lie(first, "\"shape\":[4,2],\"data_offsets\":[-9223372036854775808,32]"),
        new Lie(first, "\"shape\":[4,2],\"data_offsets\":[0,99999999999999999999]"),
        new Lie(first, "\"shape\":[4,2],\"data_offsets\":[0.0,32]"),
        new Lie(first, "\"shape\":[4,2],\"data_offsets\":[0,32,32]"),
        new Lie(first, "\"shape\":[4,2],\"data_offsets\":[0]"),
        new Lie(first, "\"shape\":[4,2]"),
        new Lie(first, "\"shape\":{},\"data_offsets\":[0,32]"),
        new Lie(first, "\"shape\":[[4,2]],\"data_offsets\":[0,32]"),
        new Lie(first, "\"shape\":" + "[".repeat(900) + "]".repeat(900)),
        new Lie(first, first + "," + first),
        new Lie(second, "\"shape\":[4,1],\"data_offsets\":[0,16]"), // overlaps
        new Lie(second, "\"shape\":[4,1],\"data_offsets\":[28,44]"), // overlaps
        new Lie(second, "\"shape\":[3,1],\"data_offsets\":[36,48]"), // leaves a gap
        new Lie("\"F32\",\"shape\":[4,2]", "\"I32\",\"shape\":[4,2]"),
        new Lie("\"F32\",\"shape\":[4,2]", "\"U8\",\"shape\":[32]"),
        new Lie("\"F32\",\"shape\":[4,2]", "\"F64\",\"shape\":[4]"),
        new Lie("\"F32\",\"shape\":[4,2]", "7,\"shape\":[4,2]"),
        new Lie("\"words.vocabulary.ends\"", "\"words.vocabulary.end\""),
        new Lie("\"words.vocabulary.utf8\"", "\"words.vocabulary.ends2\""),
        new Lie("\"lstm.bias\"", "\"lstm.Bias\""),
        new Lie("\"words.padding\":\"0\"", "\"words.padding\":\"4\""),
        new Lie("\"words.padding\":\"0\"", "\"words.padding\":\"-1\""),
        new Lie("\"words.padding\":\"0\"", "\"words.padding\":\"4294967295\""),
        new Lie("\"words.padding\":\"0\"", "\"words.padding\":\"\""),
        new Lie("\"words.padding\":\"0\"", "\"words.padding\":0"),
        new Lie("\"words.padding\":\"0\",", ""),
        new Lie("\"words.unknown\":\"1\"", "\"words.unknown\":\"99999999999\""),
        new Lie("\"maximumLength\":\"20\"", "\"maximumLength\":\"0\""),
        new Lie("\"maximumLength\":\"20\"", "\"maximumLength\":\"-20\""),
        new Lie("\"__metadata__\":{", "\"__metadata__\":{\"more\":{},"),
        new Lie("\"__metadata__\":{", "\"__metadata__\":{\"more\":null,"),
        new Lie("\"__metadata__\":{", "\"metadata\":{"),
        new Lie("\"checksum\":\"", "\"checksum\": \""),
        new Lie("{\"__metadata__\"", "[\"__metadata__\""),
        new Lie("{\"__metadata__\"", "{\"__metadata__\":{},\"__metadata__\""),
        new Lie("{\"__metadata__\"", "\uFEFF{\"__metadata__\""));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void aHeaderThatLiesIsFoundOut(Lie lie) {
    byte[] file = FileParts.of(GOOD).replace(lie.text, lie.by).bytes();

    assertThat(bounded(file))
        .isInstanceOfSatisfying(
            ModelFileException.class,
            e -> assertThat(e.error()).isEqualTo(NerError.MODEL_TRUNCATED));
  }

  /** A tensor that ends before it begins, after one that goes beyond the file. */
  @Test
  void aTensorOfNegativeLengthIsFoundOut() {
    byte[] file =
        FileParts.of(GOOD)
            .replace("[4],\"data_offsets\":[136,152]", "[-1],\"data_offsets\":[174,173]")
            .replace("[21],\"data_offsets\":[152,173]", "[38],\"data_offsets\":[136,174]")
            .bytes();

    assertThat(bounded(file)).isInstanceOf(ModelFileException.class);
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, -1, 1L << 20, (1L << 20) + 1, 1L << 31, 1L << 32, Long.MAX_VALUE, 1L << 63})
  void aHeaderLengthThatLiesIsFoundOut(long length) {
    byte[] file = GOOD.clone();
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(length);

    assertThat(bounded(file)).isInstanceOf(ModelFileException.class);
  }

  @Test
  void aHeaderTooLargeForAnyModelIsNotParsed() {
    String padding = " ".repeat(SafetensorsHeader.MAXIMUM_LENGTH);
    FileParts parts = FileParts.of(GOOD);

    assertThat(bounded(new FileParts(parts.header() + padding, parts.data()).bytes()))
        .isInstanceOf(ModelFileException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ends fall", "end beyond", "doubled word", "bytes left", "not UTF-8"})
  void aBrokenVocabularyIsFoundOut(String mistake) {
    FileParts parts = FileParts.of(GOOD); // words <PAD> <UNK> Oslo Zürich: ends 5 10 14 21
    ByteBuffer data = ByteBuffer.wrap(parts.data()).order(ByteOrder.LITTLE_ENDIAN);
    int utf8 = data.capacity() - 21;
    int ends = utf8 - 4 * 4;
    assertThat(data.getInt(ends + 12)).isEqualTo(21);
    switch (mistake) {
      case "ends fall" -> data.putInt(ends + 8, 9);
      case "end beyond" -> data.putInt(ends + 12, 22);
      case "doubled word" -> data.put(utf8 + 6, "PAD".getBytes());
      case "bytes left" -> data.putInt(ends + 12, 20);
      default -> data.put(utf8 + 16, (byte) 0xFF);
    }

    assertThat(bounded(parts.bytes()))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("the vocabulary of words is broken");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomDamageNeverGivesAnotherException(long seed) {
    System.out.println("CraftedHeaderTest: seed " + seed);
    SeededRandom random = new SeededRandom(seed, "damage");
    int loaded = 0;
    int rounds = 3_000;
    for (int round = 0; round < rounds; round++) {
      FileParts parts = FileParts.of(GOOD);
      for (int i = random.nextInt(3); i >= 0; i--) {
        parts = damaged(parts, random);
      }
      loaded += bounded(parts.bytes()) == null ? 1 : 0;
    }
    assertThat(loaded).as("loads, such as after a changed weight").isBetween(1, rounds / 2);
  }

  private static List<Long> seeds() {
    return List.of(1L, 2L, 3L, System.nanoTime());
  }

  private static FileParts damaged(FileParts parts, SeededRandom random) {
    String header = parts.header();
    byte[] data = parts.data().clone();
    int at = random.nextInt(header.length());
    int to = Math.min(header.length(), at + 1 + random.nextInt(8));
    String[] numbers = {"0", "-1", "1e9", "4", "2147483648", "9223372036854775807", "", "null"};
    return switch (random.nextInt(6)) {
      case 0 -> new FileParts(header.substring(0, at) + header.substring(to), data);
      case 1 -> new FileParts(header.substring(0, to) + header.substring(at), data);
      case 2 -> {
        String characters = "{}[]\",:\\0129-.eE \u0000é\uD83D";
        char c = characters.charAt(random.nextInt(characters.length()));
        yield new FileParts(header.substring(0, at) + c + header.substring(at + 1), data);
      }
      case 3 -> new FileParts(withNumber(header, at, numbers[random.nextInt(8)]), data);
      case 4 -> {
        data[random.nextInt(data.length)] = (byte) random.nextInt(256);
        yield new FileParts(header, data);
      }
      default -> new FileParts(header, Arrays.copyOf(data, random.nextInt(2 * data.length) + 1));
    };
  }

  /** The header with the first number after a place replaced. */
  private static String withNumber(String header, int from, String number) {
    int start = from;
    while (start < header.length() && !Character.isDigit(header.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < header.length() && Character.isDigit(header.charAt(end))) {
      end++;
    }
    return header.substring(0, start) + number + header.substring(end);
  }

  /** What reading the file throws, after checking what it allocated; null if it loads. */
  private static Throwable bounded(byte[] file) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    Throwable thrown = catchThrowable(() -> ModelFile.read(DEFINITION, file, "m.safetensors"));
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).isLessThan((long) BYTES_PER_BYTE * file.length + BYTES_PER_LOAD);
    if (thrown != null && !(thrown instanceof ModelFileException)) {
      throw new AssertionError("reading " + FileParts.of(file), thrown);
    }
    return thrown;
  }
}
