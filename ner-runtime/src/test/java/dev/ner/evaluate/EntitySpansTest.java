package dev.ner.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.corpus.TagSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitySpansTest {
  private static final TagSet TAGS = new TagSet(List.of("per", "geo"));

  @ParameterizedTest
  @CsvSource({
    "O O O, '', false",
    "B-per O O, per[0-1), false",
    "B-per I-per I-per, per[0-3), false",
    "O O B-geo, geo[2-3), false",
    // Neighbours of one type, and of two.
    "B-per B-per I-per, per[0-1) per[1-3), false",
    "B-per I-per B-geo I-geo, per[0-2) geo[2-4), false",
    // Stray: after O, at the start, after another type, and after an entity of its own that ended.
    "O I-per I-per O, per[1-3), true",
    "I-geo I-geo B-geo, geo[0-2) geo[2-3), true",
    "B-per I-geo I-geo, per[0-1) geo[1-3), true",
    "I-per I-geo I-per, per[0-1) geo[1-2) per[2-3), true",
    "B-per O I-per, per[0-1) per[2-3), true",
  })
  void readsTagsAsConllevalDoes(String names, String expected, boolean stray) {
    short[] tags = Labelled.tags(TAGS, names);

    assertThat(shown(EntitySpans.list(tags, 0, tags.length))).isEqualTo(expected);
    assertThat(EntitySpans.hasStrayInside(tags, 0, tags.length)).isEqualTo(stray);
  }

  @Test
  void aSentenceEndsEveryEntity() {
    short[] tags = Labelled.tags(TAGS, "O B-per I-per I-per O");

    assertThat(shown(EntitySpans.list(tags, 0, 3))).isEqualTo("per[1-3)");
    assertThat(shown(EntitySpans.list(tags, 3, 5))).isEqualTo("per[3-4)");
    assertThat(EntitySpans.hasStrayInside(tags, 0, 3)).isFalse();
    assertThat(EntitySpans.hasStrayInside(tags, 3, 5)).isTrue();
    assertThat(EntitySpans.list(tags, 2, 2)).isEmpty();
  }

  private static String shown(List<EntitySpan> spans) {
    return spans.stream()
        .map(s -> TAGS.entities().get(s.type()) + "[" + s.start() + "-" + s.end() + ")")
        .collect(Collectors.joining(" "));
  }
}
