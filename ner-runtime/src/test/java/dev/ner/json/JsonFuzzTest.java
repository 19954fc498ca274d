package dev.ner.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random values and random damage; {@code -Dner.test.seed=…} repeats one run. */
class JsonFuzzTest {

  static List<Long> seeds() {
    Long chosen = Long.getLong("ner.test.seed");
    return chosen != null ? List.of(chosen) : List.of(1L, 2L, 3L, 4L, 5L, System.nanoTime());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsWrittenIsRead(long seed) {
    System.out.println("JsonFuzzTest.whatIsWrittenIsRead: seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      JsonValue value = value(random, 5);
      StringBuilder pretty = new StringBuilder();
      StringBuilder compact = new StringBuilder();
      JsonWriter.pretty(pretty).value(value).finish();
      JsonWriter.compact(compact).value(value).finish();

      assertThat(Json.parse(pretty)).isEqualTo(value);
      assertThat(Json.parse(compact)).isEqualTo(value);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void damagedTextIsReadOrRefusedAndNothingElse(long seed) {
    System.out.println("JsonFuzzTest.damagedText: seed " + seed);
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      JsonWriter.pretty(text).value(value(random, 4)).finish();
      damage(text, random);
      try {
        JsonValue value = Json.parse(text);
        StringBuilder again = new StringBuilder();
        JsonWriter.compact(again).value(value).finish();
        assertThat(Json.parse(again)).isEqualTo(value);
      } catch (JsonException e) {
        refused++;
        assertThat(e.offset()).isBetween(0, text.length());
      }
    }
    assertThat(refused).isPositive();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void doublesAreWrittenWithinHalfAUnitOfTheTenthDigit(long seed) {
    System.out.println("JsonFuzzTest.doubles: seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        continue;
      }
      String text = JsonNumber.format(value);
      BigDecimal written = new BigDecimal(text);

      assertThat(text).matches("-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?");
      assertThat(written.stripTrailingZeros().precision()).isLessThanOrEqualTo(10);
      assertThat(written)
          .isCloseTo(new BigDecimal(value), within(new BigDecimal(value).abs().movePointLeft(9)));
    }
  }

  private static void damage(StringBuilder text, Random random) {
    String pieces = "{}[]\",:\\0123456789-+.eEtfnu \n\u0000\uD800é";
    for (int k = random.nextInt(3); k >= 0 && text.length() > 0; k--) {
      int at = random.nextInt(text.length());
      char piece = pieces.charAt(random.nextInt(pieces.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, piece);
        case 2 -> text.setCharAt(at, piece);
        default -> text.setLength(at);
      }
    }
  }

  private static JsonValue value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 8)) {
      case 0 -> JsonNull.NULL;
      case 1 -> new JsonBoolean(random.nextBoolean());
      case 2 -> JsonNumber.of(random.nextLong() >> random.nextInt(64));
      case 3 -> JsonNumber.of(random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10));
      case 4 -> new JsonString(string(random));
      case 5 -> array(random, depth);
      default -> object(random, depth);
    };
  }

  private static JsonArray array(Random random, int depth) {
    List<JsonValue> items = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      items.add(value(random, depth - 1));
    }
    return new JsonArray(items);
  }

  private static JsonObject object(Random random, int depth) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      members.put(string(random), value(random, depth - 1));
    }
    return new JsonObject(members);
  }

  private static String string(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      int range = random.nextInt(4);
      text.append(
          (char) (range == 0 ? random.nextInt(0x30) : random.nextInt(range == 1 ? 0x80 : 0x10000)));
    }
    return text.toString();
  }
}
