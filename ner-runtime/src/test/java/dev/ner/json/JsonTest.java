package dev.ner.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void readsEveryKindOfValue() {
    JsonObject object =
        Json.parseObject(
            " { \"s\" : \"a\\u0041\\n\\/\" , \"i\":-12, \"d\":1.5e-1,\"t\":true,\"f\":false,"
                + "\"n\":null,\"a\":[1,[],{}],\"o\":{\"\":\"\"} } \r\n\t",
            JsonLimits.DEFAULT);

    assertThat(object.members().keySet()).containsExactly("s", "i", "d", "t", "f", "n", "a", "o");
    assertThat(object.string("s")).isEqualTo("aA\n/");
    assertThat(object.integer("i")).isEqualTo(-12);
    assertThat(object.number("d")).isEqualTo(0.15);
    assertThat(object.bool("t")).isTrue();
    assertThat(object.bool("f")).isFalse();
    assertThat(object.find("n")).contains(JsonNull.NULL);
    assertThat(object.find("m")).isEmpty();
    assertThat(object.array("a").size()).isEqualTo(3);
    assertThat(object.array("a").integer(0)).isEqualTo(1);
    assertThat(object.array("a").array(1).items()).isEmpty();
    assertThat(object.array("a").object(2).members()).isEmpty();
    assertThat(object.object("o").string("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|0|the end",
        "`  `|2|the end",
        "tru|0|a value",
        "[1,]|3|a value",
        "[1 2]|3|','",
        "[1|2|the end",
        "{\"a\":1,}|7|a name",
        "{\"a\" 1}|5|':'",
        "{a:1}|1|a name",
        "{\"a\":1,\"a\":2}|7|second time",
        "{\"a\":null,\"\\u0061\":2}|10|second time",
        "01|1|digit",
        "-|1|digit",
        "1.|2|digit",
        "1.e1|2|digit",
        "1e+|3|digit",
        ".5|0|a value",
        "+1|0|a value",
        "NaN|0|a value",
        "1 1|2|the end",
        "\"a|2|'\"'",
        "\"\\x\"|2|one of",
        "\"\\u00g0\"|5|hexadecimal",
        "\"\\u00|5|hexadecimal",
        "'a'|0|a value",
        "[1]//|3|the end",
      })
  void refusesWhatIsNoJson(String text, int offset, String message) {
    JsonException refused = catchThrowableOfType(JsonException.class, () -> Json.parse(text));

    assertThat(refused).hasMessageContaining(message).hasMessageEndingWith("at offset " + offset);
    assertThat(refused.offset()).isEqualTo(offset);
  }

  @ParameterizedTest
  @ValueSource(chars = {0, '\n', '\t', 0x1F})
  void refusesBareControlCharacters(char control) {
    assertThatThrownBy(() -> Json.parse("\"ab" + control + "\"")).hasMessageContaining("offset 3");
    assertThatThrownBy(() -> Json.parse("\"\\n" + control + "\"")).hasMessageContaining("offset 3");
  }

  @ParameterizedTest
  @ValueSource(chars = {0xA0, 0x0B, 0x0C, 0xFEFF, 0x2028, 0})
  void takesNoOtherCharacterForWhiteSpace(char space) {
    assertThatThrownBy(() -> Json.parse(space + "1")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.parse("1" + space)).isInstanceOf(JsonException.class);
  }

  @Test
  void holdsItsBounds() {
    JsonLimits limits = new JsonLimits(10, 3);

    assertThat(Json.parse("[[[1]]]", limits)).isInstanceOf(JsonArray.class);
    assertThatThrownBy(() -> Json.parse("[[[[1]]]]", limits))
        .isInstanceOf(JsonException.class)
        .hasMessage("more than 3 levels at offset 3");
    assertThatThrownBy(() -> Json.parse("[{\"\":[[", limits)).hasMessageContaining("levels");
    assertThat(Json.parse("[[],[],[]]", limits)).isInstanceOf(JsonArray.class);
    assertThatThrownBy(() -> Json.parse("[1,2,3,4,5]", limits)).hasMessageContaining("at most 10");
    assertThatThrownBy(() -> new JsonLimits(10, 100_000))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.parse("[".repeat(5_000_000))).hasMessageContaining("64 levels");
  }

  @Test
  void decodesUtf8Strictly() {
    byte[] right = "{\"ä\":\"😀\"}".getBytes(StandardCharsets.UTF_8);
    byte[] wrong = {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'};

    assertThat(Json.parseObject(right, JsonLimits.DEFAULT).string("ä")).isEqualTo("😀");
    assertThatThrownBy(() -> Json.parseObject(wrong, JsonLimits.DEFAULT))
        .isInstanceOf(JsonException.class)
        .hasMessage("the text is not UTF-8 at byte 2");
    assertThatThrownBy(() -> Json.parseObject(right, new JsonLimits(3, 3)))
        .hasMessageContaining("too long");
  }

  @Test
  void keepsUnpairedSurrogates() {
    assertThat(Json.parse("\"\\uD83D\\uDE00 \\uDE00\\uD83D\""))
        .isEqualTo(new JsonString("😀 \uDE00\uD83D"));
  }

  @Test
  void saysWhatAMemberIsInsteadOfWhatItShouldBe() {
    JsonObject object = Json.parseObject("{\"a\":[1,\"x\"],\"b\":1.5}", JsonLimits.DEFAULT);

    assertThatThrownBy(() -> object.string("a"))
        .isInstanceOf(JsonException.class)
        .hasMessage("expected a string as \"a\", found an array");
    assertThatThrownBy(() -> object.object("c"))
        .hasMessage("expected an object as \"c\", found no such member");
    assertThatThrownBy(() -> object.integer("b"))
        .hasMessage("expected a whole number of 64 bits, found 1.5");
    assertThatThrownBy(() -> object.array("a").string(0))
        .hasMessage("expected a string as item 0, found a number");
    assertThatThrownBy(() -> Json.parseObject("[]", JsonLimits.DEFAULT))
        .hasMessage("expected an object, found an array");
  }

  @Test
  void boundsWhatNumbersMayBe() {
    assertThat(((JsonNumber) Json.parse("9223372036854775807")).toLong()).isEqualTo(Long.MAX_VALUE);
    assertThat(((JsonNumber) Json.parse("-0")).toDouble()).isEqualTo(-0.0);
    assertThatThrownBy(() -> ((JsonNumber) Json.parse("9223372036854775808")).toLong())
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> ((JsonNumber) Json.parse("1e999")).toDouble())
        .hasMessage("the number 1e999 is too large");
    assertThatThrownBy(() -> new JsonNumber("0x1")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesCannotBeChanged() {
    JsonObject object = Json.parseObject("{\"a\":[1]}", JsonLimits.DEFAULT);

    assertThatThrownBy(() -> object.members().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> object.array("a").items().add(JsonNull.NULL))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(new JsonArray(List.of())).isEqualTo(Json.parse("[ ]"));
  }
}
