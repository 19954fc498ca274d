package dev.ner.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

  private static void document(JsonWriter out) {
    out.beginObject().name("name").value("Ünï").name("empty").beginObject().endObject();
    out.name("none").beginArray().endArray().name("list").beginArray();
    out.value(1).value(0.5).value(true).nullValue().endArray();
    out.name("rows").beginArray().beginRow().value(1).value(2).endArray();
    out.beginRow().beginArray().value(3).endArray().value("4").endArray();
    out.endArray().endObject().finish();
  }

  @Test
  void indentsByTwoSpacesAndKeepsRowsOnOneLine() {
    StringBuilder text = new StringBuilder();
    document(JsonWriter.pretty(text));

    assertThat(text)
        .hasToString(
            """
            {
              "name": "Ünï",
              "empty": {},
              "none": [],
              "list": [
                1,
                0.5,
                true,
                null
              ],
              "rows": [
                [1, 2],
                [[3], "4"]
              ]
            }
            """);
  }

  @Test
  void writesCompactlyWithoutWhiteSpace() {
    StringBuilder text = new StringBuilder();
    document(JsonWriter.compact(text));

    assertThat(text)
        .hasToString(
            "{\"name\":\"Ünï\",\"empty\":{},\"none\":[],\"list\":[1,0.5,true,null],"
                + "\"rows\":[[1,2],[[3],\"4\"]]}");
  }

  @Test
  void escapesWhatWouldBreakOutOfTheText() {
    StringBuilder text = new StringBuilder();
    JsonWriter.compact(text)
        .value("\"\\/\b\f\n\r\t\u0000\u001F\u007F\u0085\u2028\u2029\uD83D😀\uDE00é\uFEFF")
        .finish();

    assertThat(text)
        .hasToString(
            "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001F\\u007F\\u0085\\u2028\\u2029"
                + "\\uD83D😀\\uDE00é\uFEFF\"");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "100, 100",
    "-2.50, -2.5",
    "0.1, 0.1",
    "0.3333333333333333, 0.3333333333",
    "0.66666666666666663, 0.6666666667",
    "0.9543761, 0.9543761",
    "2E-3, 0.002",
    "2.2E-12, 0.0000000000022",
    "1e10, 10000000000",
    "12345678901234, 12345678900000",
    "0.99999999999, 1",
    "1e23, 100000000000000000000000",
  })
  void writesDoublesWithTenDigitsAndNoExponent(double value, String expected) {
    assertThat(JsonNumber.format(value)).isEqualTo(expected);
    assertThat(JsonNumber.of(value).toDouble()).isEqualTo(Double.parseDouble(expected));
  }

  @Test
  void roundsExactHalvesToTheEvenDigit() {
    assertThat(JsonNumber.format(10000000000.5 + 2)).isEqualTo("10000000000");
    assertThat(JsonNumber.format(1000000000.5)).isEqualTo("1000000000");
    assertThat(JsonNumber.format(1000000001.5)).isEqualTo("1000000002");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesWhatJsonHasNoNumberFor(double value) {
    assertThatThrownBy(() -> JsonNumber.format(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesCallsThatGiveNoJson() {
    refused(w -> w.name("a"));
    refused(w -> w.beginObject().value(1));
    refused(w -> w.beginObject().name("a").name("b"));
    refused(w -> w.beginObject().name("a").endObject());
    refused(w -> w.beginArray().name("a"));
    refused(w -> w.beginArray().endObject());
    refused(w -> w.beginObject().endArray());
    refused(w -> w.endArray());
    refused(w -> w.value(1).value(2));
    refused(w -> w.beginArray().finish());
    refused(w -> w.beginRow().beginObject());
    refused(JsonWriter::finish);
  }

  private static void refused(Consumer<JsonWriter> calls) {
    assertThatThrownBy(() -> calls.accept(JsonWriter.pretty(new StringBuilder())))
        .isInstanceOf(IllegalStateException.class);
  }
}
