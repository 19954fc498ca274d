package dev.ner.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.batch.Vocabulary;
import dev.ner.corpus.Corpus;
import dev.ner.corpus.Sentences;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.evaluate.Evaluator;
import dev.ner.evaluate.Scores;
import dev.ner.fixture.TestNetwork;
import dev.ner.fixture.TinyCorpus;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private final ModelDefinition model = TestNetwork.definition(12, 10, TinyCorpus.ENTITIES);
  private final Corpus corpus = TinyCorpus.of(400, 1);
  private final Vocabulary vocabulary = Vocabulary.of(corpus.train(), 1);
  private final List<TrainingListener.EpochResult> epochs = new ArrayList<>();

  private static TrainingSettings settings(int epochs, int batchSize, float rate) {
    return new TrainingSettings(
        epochs, batchSize, 1f, 5, 512, 0.25f, new AdamSettings(rate, 0.9f, 0.999f, 1e-8f));
  }

  private Parameters train(TrainingSettings settings, int threads) {
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void batchDone(int epoch, int batch, int batches, long tokens, double loss) {}

          @Override
          public void epochDone(EpochResult result) {
            epochs.add(result);
          }
        };
    try (Workers workers = new Workers(threads)) {
      return new Trainer(model, corpus, vocabulary, settings, workers, listener).train();
    }
  }

  private Scores score(Parameters parameters, Sentences split) {
    Network network = model.network().create(parameters);
    network.packForward();
    try (Workers workers = new Workers(1)) {
      short[] tags =
          new SplitPrediction(split, vocabulary)
              .predict(List.of(network), TinyCorpus.TAGS.size(), 0, 512, workers);
      return Evaluator.scores(split, tags, TinyCorpus.TAGS);
    }
  }

  @Test
  void learnsWhatOnlyTheLeftContextTells() {
    Parameters trained = train(settings(8, 32, 0.02f), 1);
    assertThat(score(trained, corpus.test()).entities().f1()).isGreaterThan(0.98);
    assertThat(epochs.get(7).loss()).isLessThan(epochs.get(0).loss() / 4);
  }

  @Test
  void theNumberOfThreadsChangesNoBit() {
    float[] one = train(settings(2, 100, 0.02f), 1).values();
    assertThat(train(settings(2, 100, 0.02f), 2).values()).isEqualTo(one);
    assertThat(train(settings(2, 100, 0.02f), 5).values()).isEqualTo(one);
  }

  @Test
  void keepsTheWeightsThatWereBestOnTheValidationSplit() {
    Parameters trained = train(settings(12, 32, 1.5f), 1); // so fast that it jumps about
    double best = epochs.stream().mapToDouble(e -> e.validationF1()).max().orElseThrow();
    assertThat(epochs.get(11).validationF1()).isLessThan(best);
    assertThat(score(trained, corpus.validation()).entities().f1()).isEqualTo(best);
    assertThat(epochs.stream().filter(e -> e.best()).reduce((a, b) -> b).orElseThrow())
        .matches(e -> e.validationF1() == best);
  }

  @Test
  void aLossThatIsNoLongerFiniteEndsTheTrainingWithAdvice() {
    TrainingSettings wild =
        new TrainingSettings(5, 32, 0f, 5, 512, 0f, new AdamSettings(1e30f, 0.9f, 0.999f, 1e-8f));
    assertThatThrownBy(() -> train(wild, 1))
        .isInstanceOfSatisfying(
            NerException.class,
            e -> {
              assertThat(e.problems().get(0).error()).isEqualTo(NerError.TRAINING_DIVERGED);
              assertThat(e).hasMessageContaining("lower the learning rate");
            });
  }

  @Test
  void theMeanLossDoesNotDependOnHowTheCorpusIsCutIntoBatches() {
    train(settings(1, 16, 1e-9f), 1);
    train(settings(1, 256, 1e-9f), 1);
    assertThat(epochs.get(0).loss())
        .isCloseTo(epochs.get(1).loss(), Percentage.withPercentage(0.1));
  }
}
