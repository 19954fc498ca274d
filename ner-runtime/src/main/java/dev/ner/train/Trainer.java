package dev.ner.train;

import dev.ner.batch.Batch;
import dev.ner.batch.BatchGenerator;
import dev.ner.batch.Vocabulary;
import dev.ner.batch.Windows;
import dev.ner.corpus.Corpus;
import dev.ner.corpus.TagSet;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.evaluate.Evaluator;
import dev.ner.evaluate.Scores;
import dev.ner.network.Initialization;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * The training loop: in each epoch one optimiser step a batch, then validation; the weights that
 * were best on the validation split are kept.
 *
 * <p>The best weights are those of the highest entity F1, of equal ones the highest token accuracy,
 * of equal ones the earliest.
 */
public final class Trainer {
  private final Corpus corpus;
  private final TagSet tags;
  private final Vocabulary vocabulary;
  private final TrainingSettings settings;
  private final TrainingListener listener;
  private final Workers workers;
  private final Parameters parameters;
  private final Network network;
  private final BatchGenerator batches;
  private final Shards shards;
  private final SplitPrediction validation;
  private final List<Network> predictors = new ArrayList<>();

  private final float[] best;
  private final Runnable preparing = this::prepareNext;
  private Batch next;
  private int nextBatch;

  private double bestF1 = -1;
  private double bestAccuracy = -1;

  /**
   * A training, its weights initialised.
   *
   * @param definition the model
   * @param corpus its sentences
   * @param vocabulary its words
   * @param workers the threads to use; their number changes no bit of the result
   */
  public Trainer(
      ModelDefinition definition,
      Corpus corpus,
      Vocabulary vocabulary,
      TrainingSettings settings,
      Workers workers,
      TrainingListener listener) {
    this.corpus = corpus;
    this.vocabulary = vocabulary;
    this.settings = settings;
    this.workers = workers;
    this.listener = listener;
    this.tags = new TagSet(definition.entities());
    this.parameters = new Parameters(definition.network().layout(vocabulary.size()));
    Initialization.fill(parameters, settings.seed());
    this.network = definition.network().create(parameters);
    Windows windows = new Windows(corpus.train(), settings.maximumLength());
    this.batches =
        new BatchGenerator(
            corpus.train(),
            windows,
            vocabulary,
            settings.batchSize(),
            settings.wordDropout(),
            settings.seed());
    Adam adam = new Adam(parameters.layout(), settings.adam());
    this.shards = new Shards(network, tags.size(), settings.batchSize(), adam, workers);
    shards.seed(settings.seed());
    this.best = new float[parameters.values().length];
    this.validation = new SplitPrediction(corpus.validation(), vocabulary);
    for (int i = 0; i < workers.threads(); i++) {
      predictors.add(network.sibling());
    }
  }

  /**
   * Trains and returns the best weights.
   *
   * @throws NerException if the loss is no longer finite
   */
  public Parameters train() {
    for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
      EpochLoss loss = epoch(epoch);
      validate(epoch, loss);
    }
    System.arraycopy(best, 0, parameters.values(), 0, best.length);
    return parameters;
  }

  private record EpochLoss(long tokens, double mean) {}

  private EpochLoss epoch(int epoch) {
    batches.beginEpoch(epoch);
    nextBatch = 0;
    prepareNext();
    long tokens = 0;
    double loss = 0;
    for (int number = 1; number <= batches.batches(); number++) {
      Batch batch = next;
      loss += shards.compute(batch, preparing);
      tokens += batch.tokens();
      double norm = shards.norm();
      if (!Double.isFinite(loss) || !Double.isFinite(norm)) {
        throw new NerException(
            NerError.TRAINING_DIVERGED.problem(
                number, epoch, settings.adam().learningRate(), settings.clipNorm()));
      }
      shards.step(clip(norm));
      listener.batchDone(epoch, number, batches.batches(), tokens, loss / tokens);
    }
    return new EpochLoss(tokens, loss / tokens);
  }

  /** Reads the next batch, if there is one, while the one before is computed. */
  private void prepareNext() {
    if (nextBatch < batches.batches()) {
      next = batches.batch(nextBatch++);
    }
  }

  /** What the gradient is multiplied by, so that its norm is at most the clipping norm. */
  private float clip(double norm) {
    float limit = settings.clipNorm();
    return limit > 0 && norm > limit ? (float) (limit / norm) : 1f;
  }

  private void validate(int epoch, EpochLoss loss) {
    short[] predicted =
        validation.predict(
            predictors, tags.size(), vocabulary.padding(), settings.maximumLength(), workers);
    Scores scores = Evaluator.scores(corpus.validation(), predicted, tags);
    double f1 = scores.entities().f1();
    double accuracy = scores.tokens().accuracy();
    boolean better = f1 > bestF1 || f1 == bestF1 && accuracy > bestAccuracy;
    if (better) {
      bestF1 = f1;
      bestAccuracy = accuracy;
      System.arraycopy(parameters.values(), 0, best, 0, best.length);
    }
    listener.epochDone(
        new TrainingListener.EpochResult(epoch, loss.tokens(), loss.mean(), accuracy, f1, better));
  }
}
