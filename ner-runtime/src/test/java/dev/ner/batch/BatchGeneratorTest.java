package dev.ner.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.WordTable;
import dev.ner.input.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BatchGeneratorTest {
  private final Sentences sentences = new Sentences(new WordTable());

  /** Sentences of 1 to 23 tokens; every word is distinct. */
  private void write(int count) {
    for (int s = 0; s < count; s++) {
      for (int i = 0; i <= s * 7 % 23; i++) {
        sentences.addToken(sentences.words().add("w" + s + "." + i), s % 100);
      }
      sentences.endSentence();
    }
  }

  private BatchGenerator generator(int batchSize, float dropout, long seed) {
    return new BatchGenerator(
        sentences,
        new Windows(sentences, 512),
        Vocabulary.counts(sentences),
        batchSize,
        dropout,
        seed);
  }

  /** The tokens of an epoch as text, batch by batch. */
  private List<String> epoch(BatchGenerator generator, int number) {
    generator.beginEpoch(number);
    List<String> batches = new ArrayList<>();
    for (int b = 0; b < generator.batches(); b++) {
      Batch batch = generator.batch(b);
      StringBuilder text = new StringBuilder();
      for (int s = 0; s < batch.size(); s++) {
        for (int t = 0; t < batch.time(); t++) {
          if (batch.isToken(s, t)) {
            text.append(sentences.words().word(batch.word(s, t))).append(' ');
          } else {
            assertThat(batch.tag(s, t)).isEqualTo(LaneBatch.NO_TAG);
          }
        }
      }
      batches.add(text.toString());
    }
    return batches;
  }

  @Test
  void anEpochHoldsEveryTokenOnceAndASeedDeterminesIt() {
    write(500);
    List<String> first = epoch(generator(16, 0, 3), 1);
    List<String> tokens = new ArrayList<>();
    first.forEach(batch -> tokens.addAll(List.of(batch.trim().split(" "))));
    assertThat(tokens).hasSize(sentences.tokenCount()).doesNotHaveDuplicates();
    assertThat(epoch(generator(16, 0, 3), 1)).isEqualTo(first);
    assertThat(epoch(generator(16, 0, 3), 2)).isNotEqualTo(first);
    assertThat(epoch(generator(16, 0, 4), 1)).isNotEqualTo(first);
  }

  @Test
  void theSentencesOfABatchAreOfSimilarLength() {
    write(512);
    BatchGenerator generator = generator(16, 0, 3);
    generator.beginEpoch(1);
    int padded = 0;
    for (int b = 0; b < generator.batches(); b++) {
      Batch batch = generator.batch(b);
      padded += batch.size() * batch.time();
    }
    assertThat((double) padded / sentences.tokenCount()).isLessThan(1.1);
  }

  @Test
  void longSentencesAreCutIntoWindows() {
    write(40);
    Windows windows = new Windows(sentences, 5);
    TreeMap<Integer, Integer> tokens = new TreeMap<>();
    for (int w = 0; w < windows.count(); w++) {
      assertThat(windows.length(w)).isBetween(1, 5);
      tokens.put(windows.start(w), windows.length(w));
    }
    int next = 0;
    for (var window : tokens.entrySet()) {
      assertThat(window.getKey()).isEqualTo(next);
      next += window.getValue();
    }
    assertThat(next).isEqualTo(sentences.tokenCount());
    int cut = 0;
    for (int s = 0; s < sentences.size(); s++) {
      cut += sentences.length(s) > 5 ? 1 : 0;
    }
    assertThat(windows.cutSentences()).isEqualTo(cut);
  }

  @Test
  void rareWordsBecomeUnknownAsOftenAsTheRateSays() {
    for (int s = 0; s < 4000; s++) {
      sentences.addToken(sentences.words().add("once" + s), 0);
      sentences.addToken(sentences.words().add("often"), 0);
      sentences.endSentence();
    }
    BatchGenerator generator = generator(64, 1f, 9);
    generator.beginEpoch(1);
    int unknownOnce = 0;
    int unknownOften = 0;
    for (int b = 0; b < generator.batches(); b++) {
      Batch batch = generator.batch(b);
      for (int s = 0; s < batch.size(); s++) {
        unknownOnce += batch.isDropped(s, 0) ? 1 : 0;
        unknownOften += batch.isDropped(s, 1) ? 1 : 0;
      }
    }
    assertThat(unknownOnce).isBetween(1850, 2150); // 1 / (1 + 1)
    assertThat(unknownOften).isLessThan(12); // 1 / (1 + 4000)
  }
}
