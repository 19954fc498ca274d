package dev.ner.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private final WordTable words = new WordTable();
  private final Sentences sentences = new Sentences(words);

  @Test
  void startsEmpty() {
    assertThat(sentences.size()).isZero();
    assertThat(sentences.tokenCount()).isZero();
    assertThat(sentences.longest()).isZero();
  }

  @Test
  void aSentenceHasTheTokensThatWereAddedBeforeItsEnd() {
    add("a", "b");
    add("c");
    assertThat(sentences.size()).isEqualTo(2);
    assertThat(sentences.tokenCount()).isEqualTo(3);
    assertThat(sentences.start(1)).isEqualTo(2);
    assertThat(sentences.end(1)).isEqualTo(3);
    assertThat(sentences.length(0)).isEqualTo(2);
    assertThat(sentences.longest()).isEqualTo(2);
    assertThat(CorpusFolder.lines(sentences)).containsExactly("a/O b/O", "c/O");
  }

  @Test
  void endingTwiceMakesNoEmptySentence() {
    sentences.endSentence();
    add("a");
    sentences.endSentence();
    assertThat(sentences.size()).isEqualTo(1);
  }

  @Test
  void aTokenCountsOnceItsSentenceHasEnded() {
    sentences.addToken(words.add("a"), 0);
    assertThat(sentences.tokenCount()).isZero();
    sentences.endSentence();
    assertThat(sentences.tokenCount()).isEqualTo(1);
  }

  @Test
  void growsWithoutLosingAnything() {
    for (int s = 0; s < 5000; s++) {
      for (int i = 0; i <= s % 3; i++) {
        sentences.addToken(words.add("w" + (s + i)), (s + i) % TagSet.inside(200));
      }
      sentences.endSentence();
    }
    for (int s = 0; s < 5000; s++) {
      assertThat(sentences.length(s)).isEqualTo(1 + s % 3);
      for (int i = 0; i <= s % 3; i++) {
        int token = sentences.start(s) + i;
        assertThat(words.word(sentences.word(token))).isEqualTo("w" + (s + i));
        assertThat(sentences.tag(token)).isEqualTo((s + i) % TagSet.inside(200));
      }
    }
  }

  @Test
  void copiesASentence() {
    add("a", "b");
    add("c");
    Sentences copy = new Sentences(words);
    copy.addSentence(sentences, 1);
    copy.addSentence(sentences, 0);
    assertThat(CorpusFolder.lines(copy)).isEqualTo(List.of("c/O", "a/O b/O"));
  }

  private void add(String... texts) {
    for (String text : texts) {
      sentences.addToken(words.add(text), TagSet.OUTSIDE);
    }
    sentences.endSentence();
  }

  @Test
  void drawsSentencesOfWhichMoreHoldAllThatFewerDo() {
    WordTable words = new WordTable();
    Sentences all = new Sentences(words);
    for (int i = 0; i < 100; i++) {
      all.addToken(words.add("word" + i), 0);
      all.addToken(words.add("same"), 0);
      all.endSentence();
    }
    List<Integer> few = firstWords(all.drawn(25, 7));
    List<Integer> more = firstWords(all.drawn(50, 7));

    assertThat(few).hasSize(25).isSorted().doesNotHaveDuplicates();
    assertThat(more).hasSize(50).isSorted().containsAll(few);
    assertThat(firstWords(all.drawn(25, 8))).isNotEqualTo(few);
    assertThat(all.drawn(25, 7).tokenCount()).isEqualTo(50);
  }

  private static List<Integer> firstWords(Sentences sentences) {
    return IntStream.range(0, sentences.size())
        .mapToObj(s -> sentences.word(sentences.start(s)))
        .toList();
  }
}
