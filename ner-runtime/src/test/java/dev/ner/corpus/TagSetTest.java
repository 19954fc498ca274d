package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
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
    List<String> most = Collections.nCopies(16_383, "x");
    assertThat(new TagSet(most).size()).isEqualTo(Short.MAX_VALUE);
    List<String> tooMany = Collections.nCopies(16_384, "x");
    assertThatThrownBy(() -> new TagSet(tooMany)).isInstanceOf(IllegalArgumentException.class);
  }
}
