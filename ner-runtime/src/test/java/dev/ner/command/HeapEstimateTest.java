package dev.ner.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.corpus.Corpus;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import dev.ner.fixture.TestNetwork;
import dev.ner.input.Inputs;
import dev.ner.input.Vocabulary;
import dev.ner.network.ModelDefinition;
import dev.ner.train.AdamSettings;
import dev.ner.train.Clipping;
import dev.ner.train.OptimizerSettings;
import dev.ner.train.Optimizers;
import dev.ner.train.Schedule;
import dev.ner.train.SgdSettings;
import dev.ner.train.TrainingSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapEstimateTest {
  private static final long JVM = 8L << 20; // what the estimate takes for the JVM itself

  private static final AdamSettings ADAM = new AdamSettings(0.01f, 0.9f, 0.999f, 1e-8f);

  private final WordTable words = new WordTable();
  private final Sentences few = sentences(1, 5);

  private Sentences sentences(int count, int length) {
    Sentences sentences = new Sentences(words);
    add(sentences, count, length);
    return sentences;
  }

  private void add(Sentences sentences, int count, int length) {
    for (int s = 0; s < count; s++) {
      for (int i = 0; i < length; i++) {
        sentences.addToken(words.add("word"), TagSet.OUTSIDE);
      }
      sentences.endSentence();
    }
  }

  private static TrainingSettings settings(float averaging, OptimizerSettings optimizer) {
    return new TrainingSettings(
        1,
        512,
        1,
        512,
        0.25f,
        0,
        averaging,
        new Clipping(1f, 0f),
        Optimizers.of(optimizer),
        Schedule.CONSTANT);
  }

  private long bytes(Sentences train, Sentences validation, Sentences test) {
    return bytes(train, validation, test, settings(0f, ADAM));
  }

  private long bytes(
      Sentences train, Sentences validation, Sentences test, TrainingSettings settings) {
    ModelDefinition definition = TestNetwork.definition(50, 50, List.of("per"));
    Corpus corpus = new Corpus(train, validation, test, List.of());
    Inputs inputs = Inputs.of(Vocabulary.of(few, 1));
    return HeapEstimate.bytes(
            definition, definition.network().layout(10), corpus, inputs, settings, 2)
        - JVM;
  }

  @Test
  void oneLongSentenceDoesNotMakeAllSentencesOfABatchLong() {
    long allShort = bytes(sentences(1000, 20), few, null);
    Sentences train = sentences(1000, 20);
    add(train, 1, 512);
    assertThat(bytes(train, few, null)).isGreaterThan(allShort).isLessThan(3 * allShort);
    assertThat(bytes(sentences(1000, 512), few, null)).isGreaterThan(20 * allShort);
  }

  @Test
  void sentencesThatAreOnlyTaggedCountToo() {
    long all = bytes(few, few, few);
    assertThat(bytes(few, sentences(64, 512), few)).isGreaterThan(10 * all);
    assertThat(bytes(few, few, sentences(64, 512))).isGreaterThan(10 * all);
  }

  @Test
  void whatOptimisersRememberAndAveragesCount() {
    int weights = TestNetwork.definition(50, 50, List.of("per")).network().layout(10).size();
    long adam = bytes(few, few, null, settings(0f, ADAM));
    SgdSettings momentum = new SgdSettings(0.1f, 0.9f, false, 0f);
    SgdSettings plain = new SgdSettings(0.1f, 0f, false, 0f);
    assertThat(bytes(few, few, null, settings(0f, momentum))).isEqualTo(adam - 4L * weights);
    assertThat(bytes(few, few, null, settings(0f, plain))).isEqualTo(adam - 8L * weights);
    assertThat(bytes(few, few, null, settings(0.9f, ADAM))).isGreaterThan(adam + 4L * weights);
  }
}
