package dev.ner.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.Lanes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {
  private static final float RATE = 0.3f;
  private static final int WIDTH = 50;
  private static final int IN = 3; // the first panel of the input

  /** Forty sentences of 1 to 20 tokens: three blocks that end one after the other. */
  private static LaneBatch batch(long seed) {
    int[] lengths = new int[40];
    for (int s = 0; s < lengths.length; s++) {
      lengths[s] = 20 - s / 2;
    }
    LaneBatch batch = new LaneBatch();
    batch.begin(lengths, lengths.length);
    batch.dropout(seed);
    return batch;
  }

  /** The factors of all elements: what becomes of ones. */
  private static float[] mask(LaneBatch batch, int layer, float rate, boolean same) {
    float[] ones = new float[(IN + batch.panels()) * WIDTH * Lanes.COUNT];
    Arrays.fill(ones, IN * WIDTH * Lanes.COUNT, ones.length, 1f);
    float[] out = new float[batch.panels() * WIDTH * Lanes.COUNT];
    Dropout.forward(batch, layer, rate, same, ones, IN, WIDTH, out);
    return out;
  }

  private static double share(float[] mask, float[] other) {
    int both = 0;
    for (int i = 0; i < mask.length; i++) {
      both += mask[i] == 0 && other[i] == 0 ? 1 : 0;
    }
    return (double) both / mask.length;
  }

  @ParameterizedTest
  @ValueSource(floats = {0f, 0.1f, 0.5f, 0.9f})
  void dropsTheShareAndKeepsTheMean(float rate) {
    float[] mask = mask(batch(5), 0, rate, false);
    double sum = 0;
    for (float m : mask) {
      assertThat(m == 0f || Math.abs(m - 1 / (1 - rate)) < 1e-3).as("factor %s", m).isTrue();
      sum += m;
    }
    assertThat(share(mask, mask)).isCloseTo(rate, within(0.01));
    assertThat(sum / mask.length).isCloseTo(1, within(0.03));
  }

  @Test
  void masksOfLayersSeedsAndNeighboursAreIndependent() {
    float[] mask = mask(batch(5), 0, RATE, false);
    double square = RATE * RATE;
    assertThat(share(mask, mask(batch(5), 0, RATE, false))).isCloseTo(RATE, within(0.01));
    assertThat(share(mask, mask(batch(5), 1, RATE, false))).isCloseTo(square, within(0.01));
    assertThat(share(mask, mask(batch(6), 0, RATE, false))).isCloseTo(square, within(0.01));
    for (int distance : new int[] {1, 2, 3, 4, Lanes.COUNT, WIDTH * Lanes.COUNT}) {
      float[] shifted = Arrays.copyOfRange(mask, distance, mask.length + distance);
      Arrays.fill(shifted, mask.length - distance, mask.length, 1f);
      double inside = (double) mask.length / (mask.length - distance);
      assertThat(share(mask, shifted) * inside)
          .as("distance %d", distance)
          .isCloseTo(square, within(0.01));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theGradientGoesThroughTheSameMask(boolean same) {
    LaneBatch batch = batch(7);
    float[] mask = mask(batch, 2, RATE, same);
    float[] dy = new float[mask.length];
    for (int i = 0; i < dy.length; i++) {
      dy[i] = i % 7 - 3;
    }
    float[] dx = new float[IN * WIDTH * Lanes.COUNT + mask.length];
    Arrays.fill(dx, 2f);
    Dropout.backward(batch, 2, RATE, same, dy, WIDTH, dx, IN);
    for (int i = 0; i < dx.length; i++) {
      int at = i - IN * WIDTH * Lanes.COUNT;
      assertThat(dx[i]).isEqualTo(at < 0 ? 2f : 2f + mask[at] * dy[at]);
    }
  }

  @Test
  void oneMaskForAllStepsBelongsToASentenceAndAUnit() {
    LaneBatch batch = batch(8);
    float[] mask = mask(batch, 0, RATE, true);
    Set<String> rows = new HashSet<>();
    for (int s = 0; s < batch.sentences(); s++) {
      StringBuilder row = new StringBuilder();
      for (int unit = 0; unit < WIDTH; unit++) {
        float first = mask[place(batch, s, 0, unit)];
        row.append(first == 0 ? '0' : '1');
        for (int step = 1; step < batch.length(s); step++) {
          assertThat(mask[place(batch, s, step, unit)]).isEqualTo(first);
        }
      }
      rows.add(row.toString());
    }
    assertThat(rows).as("masks of sentences").hasSize(batch.sentences());
    assertThat(share(mask, mask)).isCloseTo(RATE, within(0.03));
  }

  private static int place(LaneBatch batch, int sentence, int step, int unit) {
    int at = batch.index(sentence, step);
    return (at / Lanes.COUNT * WIDTH + unit) * Lanes.COUNT + at % Lanes.COUNT;
  }

  @Test
  void nothingIsDroppedWithoutASeed() {
    LaneBatch batch = batch(9);
    batch.begin(new int[] {4, 2}, 2); // forgets the seed
    assertThat(mask(batch, 0, 0.9f, false)).containsOnly(1f);
    float[] dy = mask(batch, 0, 0f, false);
    float[] dx = dy.clone();
    Dropout.backward(batch, 0, 0.9f, true, dy, WIDTH, dx, 0);
    assertThat(dx).containsOnly(2f);
    batch.beginSingle(3);
    float[] in = {9, 1, 2, 3, 4, 5, 6};
    float[] out = new float[6];
    Dropout.forward(batch, 0, 0.9f, false, Arrays.copyOfRange(in, 1, 7), 0, 2, out);
    assertThat(out).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void seedsOfBatchesAndShardsDiffer() {
    Set<Long> seeds = new HashSet<>();
    for (long training = 0; training < 5; training++) {
      for (int batch = 0; batch < 50; batch++) {
        for (int shard = 0; shard < 8; shard++) {
          seeds.add(Dropout.seed(training, batch, shard));
        }
      }
    }
    assertThat(seeds).hasSize(5 * 50 * 8).doesNotContain(0L);
  }
}
