package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {
  @ParameterizedTest
  @CsvSource({
    "geo, geo, 0",
    "geo, goe, 1",
    "geo, ge, 1",
    "geo, gneo, 1",
    "geo, gao, 1",
    "kitten, sitting, 3",
    "'', abc, 3",
    "abc, cab, 2"
  })
  void countsEdits(String a, String b, int distance) {
    assertThat(NearMiss.distance(a, b)).isEqualTo(distance);
    assertThat(NearMiss.distance(b, a)).isEqualTo(distance);
  }

  @ParameterizedTest
  @CsvSource({
    "goe, '; did you mean \"geo\"?'",
    "GEO, '; did you mean \"geo\"?'",
    "pers, '; did you mean \"per\"?'",
    "creative_work, '; did you mean \"creative-work\"?'",
    "CREATIVE-WORK, '; did you mean \"creative-work\"?'",
    "location, ''",
    "xyz, ''",
    "'', ''"
  })
  void suggestsANameThatIsNearEnough(String found, String hint) {
    assertThat(NearMiss.hint(found, List.of("per", "geo", "gpe", "creative-work"))).isEqualTo(hint);
  }

  @Test
  void aVeryLongNameIsNearNothing() {
    assertThat(NearMiss.hint("geo".repeat(1 << 18), List.of("geo"))).isEmpty();
  }
}
