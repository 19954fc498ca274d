package dev.ner.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import dev.ner.random.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities of one token, of which a tagger is as sure as it should be at a known temperature. */
class TemperatureTest {
  private final SeededRandom random = new SeededRandom(1, "temperature");

  private double find(int entities, double temperature, boolean allRight) {
    Sentences gold = new Sentences(new WordTable());
    double[] odds = new double[entities];
    for (int i = 0; i < entities; i++) {
      odds[i] = 3 * random.nextFloat();
      boolean right = allRight || random.nextFloat() < probability(odds[i], temperature);
      gold.addToken(gold.words().add("word"), right ? TagSet.begin(0) : TagSet.OUTSIDE);
      gold.endSentence();
    }
    return Temperature.find(
        gold,
        (temperatures, confidences) -> {
          short[] predicted = new short[entities];
          for (int i = 0; i < confidences.length; i++) {
            int entity = i / temperatures.length;
            predicted[entity] = (short) TagSet.begin(0);
            confidences[i] =
                (float) probability(odds[entity], temperatures[i % temperatures.length]);
          }
          return predicted;
        });
  }

  private static double probability(double odds, double temperature) {
    return 1 / (1 + Math.exp(-odds / temperature));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 1, 1.6, 2.5})
  void isFoundAgain(double temperature) {
    assertThat(find(20_000, temperature, false)).isCloseTo(temperature, within(0.1 * temperature));
  }

  @Test
  void aFewEntitiesDoNotMakeItExtreme() {
    assertThat(find(0, 1, true)).isEqualTo(1);
    assertThat(find(5, 1, true)).isBetween(0.5, 1.0);
    assertThat(find(5_000, 1, true)).isLessThan(0.3);
  }
}
