package dev.ner.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.WordTable;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  @Test
  void holdsTheTrainingWordsThatAreFrequentEnoughInReadingOrder() {
    WordTable words = new WordTable();
    words.add("only-in-test");
    Sentences training = new Sentences(words);
    for (String word : "b a b c a b".split(" ")) {
      training.addToken(words.add(word), 0);
    }
    training.endSentence();
    Vocabulary all = Vocabulary.of(training, 1);
    assertThat(all.size()).isEqualTo(5);
    assertThat(all.padding()).isZero();
    assertThat(all.unknown()).isEqualTo(1);
    assertThat(all.id("b")).isEqualTo(2);
    assertThat(all.id("a")).isEqualTo(3);
    assertThat(all.id("only-in-test")).isEqualTo(all.unknown());
    Vocabulary frequent = Vocabulary.of(training, 2);
    assertThat(frequent.size()).isEqualTo(4);
    assertThat(frequent.id("c")).isEqualTo(frequent.unknown());
    assertThat(frequent.ids(words)).containsExactly(1, 2, 3, 1);
  }

  @Test
  void needsPaddingAndUnknownAmongItsWords() {
    WordTable words = new WordTable();
    words.add("a");
    assertThatThrownBy(() -> new Vocabulary(words, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
