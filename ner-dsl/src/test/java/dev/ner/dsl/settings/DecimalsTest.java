package dev.ner.dsl.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0.0, -0.0",
    "1, 1.0",
    "0.1, 0.1",
    "0.001, 0.001",
    "0.00099, 9.9E-4",
    "9999999, 9999999.0",
    "10000000, 1.0E7",
    "-12.5, -12.5",
    "1e-8, 1.0E-8",
    "1.4e-45, 1.4E-45",
    "3.4028235e38, 3.4028235E38",
    "2.0E-44, 2.0E-44", // 1.96E-44 before JDK 19
    "NaN, NaN",
    "Infinity, Infinity"
  })
  void floats(float value, String text) {
    assertThat(Decimals.text(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "0.75, 0.75",
    "1e-8, 1.0E-8",
    "2e-3, 0.002",
    "2e23, 2.0E23", // 2.0E23 and 1.9999999999999998E23 were both seen before JDK 19
    "2.2250738585072014E-308, 2.2250738585072014E-308",
    "4.9e-324, 4.9E-324"
  })
  void doubles(double value, String text) {
    assertThat(Decimals.text(value)).isEqualTo(text);
  }

  @Test
  void everyNumberReadsBackAsItself() {
    long seed = Long.getLong("ner.test.seed", 20_191_003L);
    System.out.println("DecimalsTest: -Dner.test.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      float single = Float.intBitsToFloat(random.nextInt());
      assertThat(Float.valueOf(Decimals.text(single))).isEqualTo(Float.valueOf(single));
      double number = Double.longBitsToDouble(random.nextLong());
      assertThat(Double.valueOf(Decimals.text(number))).isEqualTo(Double.valueOf(number));
      if (Runtime.version().feature() >= 19) {
        assertThat(Decimals.text(single)).isEqualTo(Float.toString(single));
        assertThat(Decimals.text(number)).isEqualTo(Double.toString(number));
      }
    }
  }
}
