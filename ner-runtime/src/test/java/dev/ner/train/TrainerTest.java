package dev.ner.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ner.corpus.Corpus;
import dev.ner.corpus.Sentences;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.evaluate.Evaluator;
import dev.ner.evaluate.Scores;
import dev.ner.fixture.TestNetwork;
import dev.ner.fixture.TinyCorpus;
import dev.ner.input.Inputs;
import dev.ner.input.Lexicon;
import dev.ner.input.Vocabulary;
import dev.ner.network.Initialization;
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
  private final Inputs inputs = Inputs.of(Vocabulary.of(corpus.train(), 1));
  private final List<TrainingListener.EpochResult> epochs = new ArrayList<>();
  private final List<double[]> steps = new ArrayList<>(); // norm and factor of clipping
  private float[] lastWeights;
  private int stopped;

  private static TrainingSettings settings(int epochs, int batchSize, float rate) {
    return new TrainingSettings(
        epochs, batchSize, 1f, 5, 512, 0.25f, new AdamSettings(rate, 0.9f, 0.999f, 1e-8f));
  }

  /** Everything at once: several optimisers, a schedule, both clippings, averages. */
  private static TrainingSettings allSettings(int epochs) {
    return new TrainingSettings(
        epochs,
        100,
        5,
        512,
        0.25f,
        0,
        0.9f,
        new Clipping(0.5f, 0.05f),
        new Optimizers(
            new AdamWSettings(0.02f, 0.9f, 0.999f, 1e-8f, 0.01f),
            List.of(
                new Optimizers.Group("words", new AdagradSettings(0.1f, 1e-10f, 0f)),
                new Optimizers.Group("dense", new SgdSettings(0.5f, 0.9f, true, 1e-4f)))),
        new Schedule(3, new Schedule.Cosine(0.1f)));
  }

  private static TrainingSettings plain(
      int epochs, int batchSize, int patience, float averaging, Clipping clipping, float rate) {
    return new TrainingSettings(
        epochs,
        batchSize,
        5,
        512,
        0.25f,
        patience,
        averaging,
        clipping,
        Optimizers.of(new SgdSettings(rate, 0f, false, 0f)),
        Schedule.CONSTANT);
  }

  private Parameters train(TrainingSettings settings, int threads) {
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void stepDone(int epoch, int batch, double norm, float factor) {
            steps.add(new double[] {norm, factor});
          }

          @Override
          public void batchDone(int epoch, int batch, int batches, long tokens, double loss) {}

          @Override
          public void weights(int epoch, Parameters parameters) {
            lastWeights = parameters.values().clone();
          }

          @Override
          public void stoppedEarly(int epoch) {
            stopped = epoch;
          }

          @Override
          public void epochDone(EpochResult result) {
            epochs.add(result);
          }
        };
    try (Workers workers = new Workers(threads)) {
      return new Trainer(model, corpus, inputs, settings, workers, listener).train();
    }
  }

  private Scores score(Parameters parameters, Sentences split) {
    Network network = model.network().create(parameters);
    network.packForward();
    try (Workers workers = new Workers(1)) {
      short[] tags =
          new SplitPrediction(split, Lexicon.of(inputs, split.words()))
              .predict(List.of(network), TinyCorpus.TAGS.size(), 512, workers);
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
  void theNumberOfThreadsChangesNoBitWithAllSettings() {
    float[] one = train(allSettings(3), 1).values();
    assertThat(epochs.get(2).loss()).isLessThan(epochs.get(0).loss());
    assertThat(train(allSettings(3), 2).values()).isEqualTo(one);
    assertThat(train(allSettings(3), 5).values()).isEqualTo(one);
  }

  @Test
  void patienceEndsTheTrainingAfterEpochsThatBringNothingBetter() {
    TrainingSettings patient = plain(20, 32, 2, 0f, new Clipping(1f, 0f), 6f);
    TrainingSettings endless = plain(20, 32, 0, 0f, new Clipping(1f, 0f), 6f);
    float[] best = train(patient, 1).values();
    int last = epochs.size();
    assertThat(last).isBetween(3, 19).isEqualTo(stopped);
    assertThat(epochs.stream().map(e -> e.best()).toList()).endsWith(true, false, false);
    assertThat(
            score(new Parameters(model.network().layout(inputs.rows()), best), corpus.validation())
                .entities()
                .f1())
        .isEqualTo(epochs.get(last - 3).validationF1());
    List<TrainingListener.EpochResult> shorter = List.copyOf(epochs);
    epochs.clear();
    stopped = 0;
    train(endless, 1);
    assertThat(epochs).hasSize(20).startsWith(shorter.toArray(TrainingListener.EpochResult[]::new));
    assertThat(stopped).isZero();
  }

  @Test
  void averagedWeightsAreValidatedAndKept() {
    Parameters averaged = train(plain(3, 32, 0, 0.98f, new Clipping(1f, 0f), 1f), 1);
    assertThat(epochs.get(2).best()).isTrue();
    assertThat(averaged.values()).isNotEqualTo(lastWeights);
    assertThat(score(averaged, corpus.validation()).tokens().accuracy())
        .isEqualTo(epochs.get(2).validationAccuracy());
    Parameters last = new Parameters(averaged.layout(), lastWeights);
    assertThat(score(last, corpus.validation()).tokens().accuracy())
        .isNotEqualTo(epochs.get(2).validationAccuracy());
    float[] weights = lastWeights;
    train(plain(3, 32, 0, 0f, new Clipping(1f, 0f), 1f), 1);
    assertThat(lastWeights).as("averaging changes no training").isEqualTo(weights);
  }

  @Test
  void theListenerHearsOfNormsAndOfTheirClipping() {
    train(plain(1, 32, 0, 0f, new Clipping(0.1f, 0f), 0.5f), 1);
    assertThat(steps).hasSizeGreaterThan(10);
    assertThat(steps)
        .allSatisfy(s -> assertThat(s[1]).isEqualTo((float) Math.min(1, 0.1f / s[0])))
        .anySatisfy(s -> assertThat(s[1]).isLessThan(1));
  }

  @Test
  void elementsAreClippedBeforeTheNorm() {
    float limit = 1e-3f;
    float[] before = initialWeights();
    train(plain(1, 1000, 0, 0f, new Clipping(0f, limit), 1f), 1); // one step
    assertThat(steps).hasSize(1);
    double moved = 0;
    double largest = 0;
    for (int i = 0; i < before.length; i++) {
      double distance = Math.abs((double) before[i] - lastWeights[i]);
      moved += distance * distance;
      largest = Math.max(largest, distance);
    }
    assertThat(largest).isCloseTo(limit, Percentage.withPercentage(0.1));
    assertThat(steps.get(0)[0]).as("norm before clipping").isGreaterThan(3 * Math.sqrt(moved));
    assertThat(steps.get(0)[1]).isEqualTo(1);

    train(plain(1, 1000, 0, 0f, new Clipping(1e-3f, limit), 1f), 1);
    assertThat(steps.get(1)[0]).isEqualTo(steps.get(0)[0]);
    assertThat(steps.get(1)[1]).isCloseTo(1e-3 / Math.sqrt(moved), Percentage.withPercentage(0.1));
  }

  private float[] initialWeights() {
    Parameters parameters = new Parameters(model.network().layout(inputs.rows()));
    Initialization.fill(parameters, 5);
    return parameters.values();
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
