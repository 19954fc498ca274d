package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChunkEncodingTest {
  private static final TagSet TAGS = new TagSet(List.of("per", "geo"));
  private static final List<String> IOBES =
      List.of("O", "B-per", "I-per", "E-per", "S-per", "B-geo", "I-geo", "E-geo", "S-geo");

  private static String states(String... iob2) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < iob2.length; i++) {
      boolean goesOn = i + 1 < iob2.length && iob2[i + 1].startsWith("I");
      int state = ChunkEncoding.IOBES.state(TAGS.names().indexOf(iob2[i]), goesOn);
      assertThat(TAGS.names().get(ChunkEncoding.IOBES.tag(state))).isEqualTo(iob2[i]);
      names.append(i == 0 ? "" : " ").append(IOBES.get(state));
    }
    return names.toString();
  }

  @Test
  void iobesMarksEndsAndSingleTokens() {
    assertThat(states("B-geo", "I-geo", "I-geo", "O", "B-per", "B-geo", "B-per", "I-per"))
        .isEqualTo("B-geo I-geo E-geo O S-per S-geo B-per E-per");
    assertThat(ChunkEncoding.IOBES.states(TAGS.size())).isEqualTo(IOBES.size());
  }

  @Test
  void iobesAllowsWholeEntitiesAlone() {
    String outside = "O B-per S-per B-geo S-geo";
    Map<String, String> after =
        Map.of(
            "O",
            outside,
            "B-per",
            "I-per E-per",
            "I-per",
            "I-per E-per",
            "E-per",
            outside,
            "S-per",
            outside,
            "B-geo",
            "I-geo E-geo");
    after.forEach(
        (before, allowed) -> {
          for (String state : IOBES) {
            assertThat(ChunkEncoding.IOBES.mayFollow(IOBES.indexOf(before), IOBES.indexOf(state)))
                .as(before + " " + state)
                .isEqualTo(List.of(allowed.split(" ")).contains(state));
          }
        });
    for (String state : IOBES) {
      assertThat(ChunkEncoding.IOBES.mayBegin(IOBES.indexOf(state)))
          .isEqualTo(List.of(outside.split(" ")).contains(state));
      assertThat(ChunkEncoding.IOBES.mayEnd(IOBES.indexOf(state)))
          .isEqualTo(!state.startsWith("B") && !state.startsWith("I"));
    }
  }
}
