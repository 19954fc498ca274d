package dev.ner.dsl.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTest {

  @ParameterizedTest
  @EnumSource
  void everyElementOfAnAnnotationIsASettingOfItsGroup(SettingGroup group) throws Exception {
    List<String> elements =
        Arrays.stream(annotation(group).getDeclaredMethods()).map(Method::getName).toList();
    List<String> settings =
        Arrays.stream(Setting.values())
            .filter(s -> s.groups().contains(group))
            .map(Setting::element)
            .toList();
    assertThat(settings).containsExactlyInAnyOrderElementsOf(elements);
  }

  @ParameterizedTest
  @EnumSource
  void theDefaultIsTheAnnotations(Setting setting) throws Exception {
    for (SettingGroup group : setting.groups()) {
      Object value = annotation(group).getMethod(setting.element()).getDefaultValue();
      assertThat(setting.defaultValue(group)).isEqualTo(text(value));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDefaultIsAllowed(Setting setting) {
    for (SettingGroup group : setting.groups()) {
      String value = setting.defaultValue(group);
      if (!value.isEmpty()) {
        assertThat(setting.problemWith(value)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "epochs|1|",
        "epochs|100000|",
        "epochs|0|a whole number from 1 to 100000",
        "epochs|100001|a whole number from 1 to 100000",
        "epochs|five|a whole number from 1 to 100000",
        "epochs|1.0|a whole number from 1 to 100000",
        "epochs|99999999999999999999|a whole number from 1 to 100000",
        "epochs|\"\"|a whole number from 1 to 100000",
        "batchSize|4096|",
        "batchSize|4097|a whole number from 1 to 4096",
        "seed|-9223372036854775808|",
        "seed|1e3|a whole number",
        "learningRate|1e-3|",
        "learningRate|10|",
        "learningRate|0|a number above 0, at most 10",
        "learningRate|1e-60|a number above 0, at most 10",
        "learningRate|NaN|a number above 0, at most 10",
        "learningRate|0x1p-3|a number above 0, at most 10",
        "learningRate|0.1f|a number above 0, at most 10",
        "beta1|0|",
        "beta1|.5|",
        "beta1|1|a number from 0, below 1",
        "beta1|0.99999999999|a number from 0, below 1",
        "minimumF1|1|",
        "minimumF1|1.0000001|a number from 0 to 1",
        "trainShare|0|a number above 0, below 1",
        "strict|true|",
        "strict|TRUE|true or false",
        "scheme|IOBES|",
        "scheme|iob2|one of IOB2, IOB1, IOBES, IO",
        "tagColumn|-1000|",
        "tagColumn|0|a column from 1 to 1000, or from -1 to -1000 counted from the end",
        "charset|latin1|",
        "charset|UTF-9|the name of a character encoding, such as UTF-8 or windows-1252",
        "charset|\"\"|the name of a character encoding, such as UTF-8 or windows-1252",
        "train|\"\"|",
        "train|a b/ü.conll|",
      })
  void problemsSayWhatWasExpected(String element, String value, String expected) {
    Setting setting = Setting.of(element).orElseThrow();
    assertThat(setting.problemWith(value).orElse(null)).isEqualTo(expected);
  }

  @Test
  void unknownNamesAreNoSettings() {
    assertThat(Setting.of("epoch")).isEmpty();
    assertThat(Setting.of("EPOCHS")).isEmpty();
    assertThat(Setting.EPOCHS.property()).isEqualTo("ner.epochs");
  }

  private static Class<?> annotation(SettingGroup group) throws ClassNotFoundException {
    return Class.forName("dev.ner.dsl." + group.annotation());
  }

  private static String text(Object value) {
    if (value instanceof Float number) {
      return Decimals.text(number);
    } else if (value instanceof Double number) {
      return Decimals.text(number);
    }
    return value == null ? "" : value.toString();
  }
}
