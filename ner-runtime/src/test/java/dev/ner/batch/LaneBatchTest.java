package dev.ner.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.kernel.Lanes;
import dev.ner.random.SeededRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LaneBatchTest {

  private static int[] falling(SeededRandom random, int count, int longest) {
    int[] lengths = new int[count];
    for (int i = 0; i < count; i++) {
      lengths[i] = -1 - random.nextInt(longest);
    }
    Arrays.sort(lengths);
    for (int i = 0; i < count; i++) {
      lengths[i] = -lengths[i];
    }
    return lengths;
  }

  @Test
  void everyTokenHasAPlaceOfItsOwnAndIdleLanesHaveRowZeroAndNoTag() {
    SeededRandom random = new SeededRandom(5, "lanes");
    LaneBatch batch = new LaneBatch();
    for (int count : new int[] {1, 15, 16, 17, 64, 70}) {
      int[] lengths = falling(random, count, 40);
      batch.begin(lengths, count);
      int number = 100;
      for (int s = 0; s < count; s++) {
        for (int step = 0; step < lengths[s]; step++) {
          batch.set(s, step, number++, s);
        }
      }
      int[] ids = Arrays.copyOf(batch.ids(), batch.panels() * Lanes.COUNT);
      assertThat(Arrays.stream(ids).filter(id -> id >= 100).distinct().count())
          .isEqualTo(batch.tokens())
          .isEqualTo(Arrays.stream(lengths).sum());
      assertThat(Arrays.stream(ids).filter(id -> id < 100).allMatch(id -> id == 0)).isTrue();
      long untagged =
          Arrays.stream(batch.tags(), 0, ids.length).filter(t -> t == LaneBatch.NO_TAG).count();
      assertThat(untagged).isEqualTo(ids.length - batch.tokens());
    }
  }

  @Test
  void blocksThatHaveEndedHaveNoPanels() {
    LaneBatch batch = new LaneBatch();
    int[] lengths = new int[20];
    Arrays.fill(lengths, 0, 3, 5);
    Arrays.fill(lengths, 3, 20, 2);
    batch.begin(lengths, 20);
    assertThat(batch.blocks()).isEqualTo(2);
    assertThat(batch.steps()).isEqualTo(5);
    assertThat(batch.panels()).isEqualTo(2 + 2 + 1 + 1 + 1);
    assertThat(batch.panelCount(1)).isEqualTo(2);
    assertThat(batch.panelCount(2)).isEqualTo(1);
    assertThat(batch.lanes()).isEqualTo(16);
  }

  @Test
  void theStateBeforeAPanelIsTheSameBlocksStateOneStepEarlier() {
    LaneBatch batch = new LaneBatch();
    int[] lengths = falling(new SeededRandom(6, "lanes"), 40, 9);
    batch.begin(lengths, 40);
    for (int step = 0; step < batch.steps(); step++) {
      for (int block = 0; block < batch.panelCount(step); block++) {
        int expected = step == 0 ? block : batch.blocks() + batch.firstPanel(step - 1) + block;
        assertThat(batch.statePanelsBefore()[batch.firstPanel(step) + block]).isEqualTo(expected);
      }
      assertThat(batch.statePanelAfter(step)).isEqualTo(batch.blocks() + batch.firstPanel(step));
    }
  }

  @Test
  void refusesLengthsThatRise() {
    assertThatThrownBy(() -> new LaneBatch().begin(new int[] {2, 3}, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LaneBatch().begin(new int[] {0}, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
