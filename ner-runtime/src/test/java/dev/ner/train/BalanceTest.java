package dev.ner.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ner.evaluate.EntityScores;
import dev.ner.random.SeededRandom;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A split whose entities and other words have scores against O; those above 0 are predicted. */
class BalanceTest {

  /** One entity in five words; an entity's score is higher, by how much tells how hard it is. */
  private static DoubleFunction<EntityScores> split(int words, double difference, double mean) {
    SeededRandom random = new SeededRandom(1, "balance");
    double[] scores = new double[words];
    for (int i = 0; i < words; i++) {
      double noise = 0;
      for (int n = 0; n < 6; n++) {
        noise += random.nextFloat() - 0.5;
      }
      scores[i] = mean + noise * 2 + (i % 5 == 0 ? difference : 0);
    }
    return lowered -> {
      int gold = 0;
      int predicted = 0;
      int correct = 0;
      for (int i = 0; i < words; i++) {
        gold += i % 5 == 0 ? 1 : 0;
        predicted += scores[i] + lowered > 0 ? 1 : 0;
        correct += i % 5 == 0 && scores[i] + lowered > 0 ? 1 : 0;
      }
      return new EntityScores(gold, predicted, correct);
    };
  }

  @Test
  void aCautiousTaggerIsMadeBolderUntilF1IsNearItsBest() {
    DoubleFunction<EntityScores> cautious = split(20_000, 2, -3);
    Balance.Found found = Balance.find(cautious);
    assertThat(found.lowered()).isBetween(0.5, 2.5);
    assertThat(found.before()).isEqualTo(cautious.apply(0).f1());
    assertThat(found.after()).isEqualTo(cautious.apply(found.lowered()).f1());
    double best = 0;
    for (double lowered = -3; lowered <= 3; lowered += 0.25) {
      best = Math.max(best, cautious.apply(lowered).f1());
    }
    assertThat(found.after()).isCloseTo(best, within(0.02)).isGreaterThan(found.before() + 0.1);
  }

  @Test
  void aBoldTaggerIsMadeMoreCautious() {
    assertThat(Balance.find(split(20_000, 3, 0)).lowered()).isBetween(-2.0, -0.5);
  }

  @Test
  void aFewEntitiesAreNoReason() {
    assertThat(Balance.find(lowered -> bolder(lowered, 1)).lowered()).isZero();
    assertThat(Balance.find(lowered -> bolder(lowered, 100)).lowered()).isEqualTo(0.25);
  }

  /** Six right of nine entities where O is lowered a little, otherwise five of eight. */
  private static EntityScores bolder(double lowered, int times) {
    return lowered == 0.25
        ? new EntityScores(10 * times, 9 * times, 6 * times)
        : new EntityScores(10 * times, 8 * times, 5 * times);
  }

  /** One entity that is found when O is lowered makes the score of a small split perfect. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20})
  void aPerfectScoreOnFewEntitiesIsNoReason(int entities) {
    Balance.Found found =
        Balance.find(
            lowered -> {
              int right = lowered >= 2 ? entities : entities - 1;
              return new EntityScores(entities, right, right);
            });
    assertThat(found.lowered()).isZero();
  }

  @Test
  void nothingIsFoundWhereNothingIsRight() {
    Balance.Found found = Balance.find(lowered -> new EntityScores(10, 5, 0));
    assertThat(found).isEqualTo(new Balance.Found(0, 0, 0));
    assertThat(Balance.find(lowered -> new EntityScores(0, 0, 0)).lowered()).isZero();
  }

  @Test
  void theStandardErrorIsThatOfRepeatedSamples() {
    SeededRandom random = new SeededRandom(2, "samples");
    double sum = 0;
    double squares = 0;
    int samples = 2_000;
    for (int s = 0; s < samples; s++) {
      int[] counts = new int[3]; // right, invented, missed: each of 1,000 units is one or nothing
      for (int i = 0; i < 1_000; i++) {
        float chance = random.nextFloat();
        counts[0] += chance < 0.1 ? 1 : 0;
        counts[1] += chance >= 0.1 && chance < 0.15 ? 1 : 0;
        counts[2] += chance >= 0.15 && chance < 0.25 ? 1 : 0;
      }
      double f1 = new EntityScores(counts[0] + counts[2], counts[0] + counts[1], counts[0]).f1();
      sum += f1;
      squares += f1 * f1;
    }
    double mean = sum / samples;
    double deviation = Math.sqrt(squares / samples - mean * mean);
    assertThat(Balance.standardError(new EntityScores(200, 150, 100)))
        .isCloseTo(deviation, within(deviation / 10));
  }
}
