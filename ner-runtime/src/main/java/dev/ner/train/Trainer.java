package dev.ner.train;

import dev.ner.batch.Batch;
import dev.ner.batch.BatchGenerator;
import dev.ner.batch.Windows;
import dev.ner.corpus.Corpus;
import dev.ner.corpus.TagSet;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.evaluate.Evaluator;
import dev.ner.evaluate.Scores;
import dev.ner.input.Inputs;
import dev.ner.input.Lexicon;
import dev.ner.network.Head;
import dev.ner.network.Initialization;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The training loop: in each epoch one optimiser step a batch, then validation; the weights that
 * were best on the validation split are kept.
 *
 * <p>The best weights are those of the highest entity F1, of equal ones the highest token accuracy,
 * of equal ones the earliest. With averaging, the averaged weights are validated and kept. With
 * patience, the training ends after that many epochs without better weights. In the end the score
 * that a linear chain gives to O is {@linkplain Balance balanced} for F1.
 */
public final class Trainer {
  private final Corpus corpus;
  private final TagSet tags;
  private final TrainingSettings settings;
  private final TrainingListener listener;
  private final Workers workers;
  private final Parameters parameters;
  private final Averages averages; // null for none
  private final Network network;
  private final BatchGenerator batches;
  private final Shards shards;
  private final SplitPrediction validation;
  private final List<Network> predictors = new ArrayList<>();

  private final float[] best;
  private final Runnable preparing = this::prepareNext;
  private TrainingObserver observer; // null for none
  private Batch next;
  private int nextBatch;

  private double bestF1 = -1;
  private double bestAccuracy = -1;
  private int bestEpoch;

  /** A training whose weights begin with their initial values. */
  public Trainer(
      ModelDefinition definition,
      Corpus corpus,
      Inputs inputs,
      TrainingSettings settings,
      Workers workers,
      TrainingListener listener) {
    this(definition, corpus, inputs, start -> {}, settings, workers, listener);
  }

  /**
   * A training, its weights initialised.
   *
   * @param definition the model
   * @param corpus its sentences
   * @param inputs what the model reads
   * @param start changes what the parameters begin with, once they have their initial values
   * @param workers the threads to use; their number changes no bit of the result
   */
  public Trainer(
      ModelDefinition definition,
      Corpus corpus,
      Inputs inputs,
      Consumer<Parameters> start,
      TrainingSettings settings,
      Workers workers,
      TrainingListener listener) {
    this.corpus = corpus;
    this.settings = settings;
    this.workers = workers;
    this.listener = listener;
    this.tags = new TagSet(definition.entities());
    this.parameters = new Parameters(definition.network().layout(inputs.rows()));
    Initialization.fill(parameters, settings.seed());
    start.accept(parameters);
    this.network = definition.network().create(parameters);
    Windows windows = new Windows(corpus.train(), settings.maximumLength());
    this.batches =
        new BatchGenerator(
            corpus.train(),
            windows,
            inputs.wordCounts(corpus.train()),
            settings.batchSize(),
            settings.wordDropout(),
            settings.seed());
    this.averages =
        settings.averaging() > 0 ? new Averages(parameters, settings.averaging()) : null;
    Lexicon lexicon = Lexicon.of(inputs, corpus.train().words());
    this.shards =
        new Shards(
            network,
            lexicon,
            tags.size(),
            settings.batchSize(),
            new Optimization(parameters, settings.optimizers(), this::learningRateFactor, averages),
            settings.clipping().value(),
            workers);
    shards.seed(settings.seed());
    this.best = new float[parameters.values().length];
    this.validation = new SplitPrediction(corpus.validation(), lexicon);
    Network judged =
        averages == null ? network : definition.network().create(averages.parameters());
    for (int i = 0; i < workers.threads(); i++) {
      predictors.add(judged.sibling());
    }
  }

  private double learningRateFactor(long step) {
    return settings.schedule().factor(step, batches.batches(), settings.epochs());
  }

  /**
   * Trains and returns the best weights.
   *
   * @throws NerException if the loss is no longer finite
   */
  public Parameters train() {
    run();
    System.arraycopy(best, 0, parameters.values(), 0, best.length);
    if (network.head() instanceof Head.Chain chain) {
      balance(chain);
    }
    return parameters;
  }

  /**
   * Trains in the same way while somebody looks on, for as long as the observer wants; the weights
   * stay the last ones.
   *
   * @throws NerException if the loss is no longer finite
   */
  public void observe(TrainingObserver newObserver) {
    observer = newObserver;
    shards.watch();
    run();
  }

  /** Lowers the score of O in the best weights, as the validation split wants it. */
  private void balance(Head.Chain chain) {
    Parameters judged = averages == null ? parameters : averages.parameters();
    System.arraycopy(best, 0, judged.values(), 0, best.length);
    predictors.get(0).packForward(); // for all of them
    Balance.Found found =
        Balance.find(
            lowered -> {
              lower(chain, lowered, judged.values());
              return scores().entities();
            });
    lower(chain, found.lowered(), parameters.values());
    listener.balanced(found.lowered(), found.before(), found.after());
  }

  /** Lowers the best weights' score of O: every path pays for it at each token that is O. */
  private void lower(Head.Chain chain, double lowered, float[] values) {
    int outside = TagSet.OUTSIDE;
    int states = chain.scores(tags.size());
    values[chain.start() + outside] = (float) (best[chain.start() + outside] - lowered);
    for (int before = 0; before < states; before++) {
      int move = chain.transitions() + before * states + outside;
      values[move] = (float) (best[move] - lowered);
    }
  }

  private void run() {
    int epoch = 0;
    boolean last = false;
    while (onward(epoch, last) && !last) {
      epoch++;
      EpochLoss loss = epoch(epoch);
      listener.weights(epoch, parameters);
      validate(epoch, loss);
      last = epoch == settings.epochs() || exhausted(epoch);
    }
    if (last && epoch < settings.epochs()) {
      listener.stoppedEarly(epoch);
    }
  }

  /** Whether an observer, if there is one, wants more than what was reached. */
  private boolean onward(int epoch, boolean last) {
    return observer == null || observer.reached(epoch, last, network);
  }

  /** Whether patience has ended: too many epochs have brought nothing better. */
  private boolean exhausted(int epoch) {
    return settings.patience() > 0 && epoch - bestEpoch >= settings.patience();
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
                number,
                epoch,
                settings.optimizers().model().learningRate(),
                settings.clipping().norm()));
      }
      float factor = settings.clipping().factor(shards.clippedNorm());
      if (observer != null) {
        observer.stepping(epoch, shards.parameterNorms(factor));
      }
      shards.step(factor);
      listener.stepDone(epoch, number, norm, factor);
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

  private void validate(int epoch, EpochLoss loss) {
    Parameters judged = judged();
    Scores scores = scores();
    double f1 = scores.entities().f1();
    double accuracy = scores.tokens().accuracy();
    boolean better = f1 > bestF1 || f1 == bestF1 && accuracy > bestAccuracy;
    if (better) {
      bestF1 = f1;
      bestAccuracy = accuracy;
      bestEpoch = epoch;
      System.arraycopy(judged.values(), 0, best, 0, best.length);
    }
    listener.epochDone(
        new TrainingListener.EpochResult(epoch, loss.tokens(), loss.mean(), accuracy, f1, better));
  }

  /** The scores of the judged weights on the validation split. */
  private Scores scores() {
    short[] predicted =
        validation.predict(predictors, tags.size(), settings.maximumLength(), workers);
    return Evaluator.scores(corpus.validation(), predicted, tags);
  }

  /** The weights that are validated and kept: the averaged ones, if there are such. */
  private Parameters judged() {
    if (averages == null) {
      return parameters;
    }
    averages.catchUp();
    predictors.get(0).packForward(); // for all of them
    return averages.parameters();
  }
}
