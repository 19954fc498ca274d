package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagSetTest {
  @Test
  void hasOutsideAndTwoTagsPerEntityInDeclaredOrder() {
    TagSet tags = new TagSet(List.of("per", "creative-work"));
    assertThat(tags.names())
        .containsExactly("O", "B-per", "I-per", "B-creative-work", "I-creative-work");
    assertThat(tags.size()).isEqualTo(5);
    assertThat(tags.entities()).containsExactly("per", "creative-work");
  }

  @Test
  void tagsAndEntitiesNameEachOther() {
    TagSet tags = new TagSet(List.of("per", "geo", "org"));
    assertThat(TagSet.entity(TagSet.OUTSIDE)).isEqualTo(-1);
    assertThat(TagSet.isBegin(TagSet.OUTSIDE)).isFalse();
    assertThat(TagSet.isInside(TagSet.OUTSIDE)).isFalse();
    for (int e = 0; e < 3; e++) {
      String name = tags.entities().get(e);
      assertThat(tags.names().get(TagSet.begin(e))).isEqualTo("B-" + name);
      assertThat(tags.names().get(TagSet.inside(e))).isEqualTo("I-" + name);
      assertThat(TagSet.entity(TagSet.begin(e))).isEqualTo(e);
      assertThat(TagSet.entity(TagSet.inside(e))).isEqualTo(e);
      assertThat(TagSet.isBegin(TagSet.begin(e))).isTrue();
      assertThat(TagSet.isBegin(TagSet.inside(e))).isFalse();
      assertThat(TagSet.isInside(TagSet.begin(e))).isFalse();
      assertThat(TagSet.isInside(TagSet.inside(e))).isTrue();
    }
  }

  @Test
  void moreTagsThanAShortCanHoldAreRefused() {
    assertThat(new TagSet(numbered(16_383)).size()).isEqualTo(Short.MAX_VALUE);
    List<String> tooMany = numbered(16_384);
    assertThatThrownBy(() -> new TagSet(tooMany))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16383");
  }

  @Test
  void anEntityThatIsThereTwiceIsRefused() {
    List<String> doubled = List.of("per", "geo", "per");
    assertThatThrownBy(() -> new TagSet(doubled)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> numbered(int size) {
    return IntStream.range(0, size).mapToObj(Integer::toString).toList();
  }
}
