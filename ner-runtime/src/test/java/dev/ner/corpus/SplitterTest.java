package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.error.NerException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitterTest {
  private static final int[] ORDER_OF_SEED_1 = {0, 7, 9, 4, 5, 6, 8, 1, 2, 3};

  @Test
  void countsAreTakenInReadingOrder() {
    Sentences[] splits = Splitter.split(numbered(10), counts(5, 3, 1), "a.conll");
    assertThat(words(splits[0])).containsExactly("0", "1", "2", "3", "4");
    assertThat(words(splits[1])).containsExactly("5", "6", "7");
    assertThat(words(splits[2])).containsExactly("8");
  }

  @Test
  void withoutTestSentencesThereIsNoTestSplit() {
    assertThat(Splitter.split(numbered(10), counts(5, 3, 0), "a.conll")[2]).isNull();
    assertThat(Splitter.split(numbered(10), shares(0.5, 0.5, 0), "a.conll")[2]).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0.7, 0.2, 0.1, 7, 2, 1",
    "30, 0.1, 0.1, 0.1, 3, 3, 3",
    "100, 0.29, 0.29, 0.29, 29, 29, 29",
    "10, 0.8, 0.1, 0.1, 8, 1, 1",
    "100, 0.33, 0.56, 0.11, 33, 56, 11",
    "3, 0.34, 0.33, 0.33, 1, 1, 1",
    "1000, 0.333, 0.333, 0.334, 333, 333, 334",
    "7, 0.5, 0.5, 0, 4, 3, 0",
    "47959, 0.7, 0.15, 0.15, 33571, 7194, 7194"
  })
  void sharesAreRoundedToWholeSentences(
      int size, double train, double validation, double test, int a, int b, int c) {
    Sentences[] splits = Splitter.split(numbered(size), shares(train, validation, test), "x");
    assertThat(splits[0].size()).isEqualTo(a);
    assertThat(splits[1].size()).isEqualTo(b);
    assertThat(splits[2] == null ? 0 : splits[2].size()).isEqualTo(c);
  }

  @Test
  void aSeedGivesItsOwnOrderAlways() {
    // These values are a promise: another order would change every model trained with a shuffle.
    assertThat(Splitter.order(10, shuffled(1))).containsExactly(ORDER_OF_SEED_1);
    assertThat(Splitter.order(10, shuffled(2))).isNotEqualTo(ORDER_OF_SEED_1);
    assertThat(Splitter.order(10, counts(1, 1, 1))).isEqualTo(IntStream.range(0, 10).toArray());
  }

  @Test
  void everySentenceIsSomewhereAfterAShuffle() {
    Split split = new Split.Counts(600, 300, 100, true, -5);
    Sentences[] splits = Splitter.split(numbered(1000), split, "a.conll");
    List<String> all = new ArrayList<>();
    for (Sentences part : splits) {
      all.addAll(words(part));
    }
    assertThat(all).hasSize(1000).doesNotHaveDuplicates();
    assertThat(words(splits[0])).isNotEqualTo(words(numbered(600)));
  }

  @Test
  void everyOrderIsAboutEquallyFrequent() {
    int[] first = new int[5];
    for (int seed = 0; seed < 5000; seed++) {
      first[Splitter.order(5, shuffled(seed))[0]]++;
    }
    for (int count : first) {
      assertThat(count).isBetween(880, 1120); // 1000 expected, standard deviation 28
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8|2|1|expected at most 10 sentences, which is what the corpus has, found 8 + 2 + 1 = 11",
        "2147483647|2147483647|0|found 2147483647 + 2147483647 + 0 = 4294967294",
        "0|2|1|no training sentences: expected 1 or more",
        "8|0|1|no validation sentences: expected 1 or more",
        "8|1|-1|-1 test sentences: expected 0 or more"
      })
  void countsThatDoNotFitAreRefused(int train, int validation, int test, String message) {
    assertThatThrownBy(
            () -> Splitter.split(numbered(10), counts(train, validation, test), "a.conll"))
        .isInstanceOf(NerException.class)
        .hasMessageStartingWith("[NER113] a.conll: the declared split does not fit the corpus: ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.8|0.2|0.1|shares of 0.8 + 0.2 + 0.1 together: expected at most 1",
        "0|0.2|0.1|no training share: expected one above 0",
        "0.5|0|0.1|no validation share: expected one above 0",
        "0.5|0.5|-0.1|a test share of -0.1: expected 0 to 1",
        "NaN|0.5|0.1|a training share of NaN: expected 0 to 1",
        "1.5|0.5|0.1|a training share of 1.5: expected 0 to 1",
        "0.9|0.01|0.09|a validation share of 0.01 gives no sentence of the 10 that the corpus has"
      })
  void sharesThatDoNotFitAreRefused(double train, double validation, double test, String message) {
    assertThatThrownBy(
            () -> Splitter.split(numbered(10), shares(train, validation, test), "a.conll"))
        .isInstanceOf(NerException.class)
        .hasMessageStartingWith("[NER113] a.conll: ")
        .hasMessageContaining(message);
  }

  private static Split counts(int train, int validation, int test) {
    return new Split.Counts(train, validation, test, false, 1);
  }

  private static Split shares(double train, double validation, double test) {
    return new Split.Shares(train, validation, test, false, 1);
  }

  private static Split shuffled(long seed) {
    return new Split.Counts(1, 1, 1, true, seed);
  }

  private static Sentences numbered(int size) {
    Sentences sentences = new Sentences(new WordTable());
    for (int s = 0; s < size; s++) {
      sentences.addToken(sentences.words().add(Integer.toString(s)), TagSet.OUTSIDE);
      sentences.endSentence();
    }
    return sentences;
  }

  private static List<String> words(Sentences sentences) {
    return IntStream.range(0, sentences.tokenCount())
        .mapToObj(token -> sentences.words().word(sentences.word(token)))
        .toList();
  }
}
