package dev.ner.maven.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {
  private static final List<String> KNOWN = List.of("NewsNer", "TravelNer");

  @ParameterizedTest
  @CsvSource({
    "NewNer, NewsNer",
    "newsner, NewsNer",
    "NewsNre, NewsNer",
    "TravelNerr, TravelNer",
    "Trvelner, TravelNer"
  })
  void aSlipIsUnderstood(String given, String meant) {
    assertThat(NearMiss.of(given, KNOWN)).contains(meant);
    assertThat(NearMiss.question(given, KNOWN)).isEqualTo("; did you mean \"" + meant + "\"?");
  }

  @ParameterizedTest
  @CsvSource({"Cooking", "X", "NerTravel"})
  void anotherWordIsNot(String given) {
    assertThat(NearMiss.of(given, KNOWN)).isEmpty();
    assertThat(NearMiss.question(given, KNOWN)).isEmpty();
  }

  @Test
  void countsTheSlips() {
    assertThat(NearMiss.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(NearMiss.distance("ab", "ba")).isEqualTo(1);
    assertThat(NearMiss.distance("", "abc")).isEqualTo(3);
  }
}
