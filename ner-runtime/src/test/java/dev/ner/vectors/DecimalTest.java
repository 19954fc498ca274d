package dev.ner.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
  private static final long SEED = 20;

  @Test
  void everyNumberIsTheOneThatTheJdkReads() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200_000; i++) {
      float number = Float.intBitsToFloat(random.nextInt());
      double between = (double) number + Math.ulp(number) / 2.0; // half way to the next float
      int places = random.nextInt(12);
      for (String text :
          new String[] {
            Float.toString(number),
            Double.toString(between),
            Double.toString(between + Math.ulp(between)),
            String.format(Locale.ROOT, "%." + places + "f", random.nextGaussian()),
            String.format(Locale.ROOT, "%+." + places + "e", between)
          }) {
        float expected = text.matches(".*[a-zA-Z]{3,}") ? Float.NaN : Float.parseFloat(text);
        assertThat(Float.compare(parse(text), expected)).as(text).isZero();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0.0",
        ".5",
        "5.",
        "+1e3",
        "1E-2",
        "16777217",
        "16777217.0000000000000000000001",
        "9007199254740993",
        "0.1e-40",
        "1e-50",
        "123456789012345678901234567890",
        "1e999999999999",
        "0e999",
        "3.4028236e38",
        "1.1754943e-38"
      })
  void soAreThoseAtTheBounds(String text) {
    assertThat(Float.compare(parse(text), Float.parseFloat(text))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "-.",
        "e5",
        "1e",
        "1e+",
        "1f",
        "0x1p3",
        "NaN",
        "Infinity",
        "1.2.3",
        "1,5",
        "--1",
        " 1",
        "1 ",
        "1e2.5"
      })
  void whatIsNoDecimalNumberIsNone(String text) {
    assertThat(parse(text)).isNaN();
  }

  private static float parse(String text) {
    byte[] bytes = ("x" + text + "9").getBytes(StandardCharsets.US_ASCII);
    return Decimal.parse(bytes, 1, bytes.length - 1);
  }
}
