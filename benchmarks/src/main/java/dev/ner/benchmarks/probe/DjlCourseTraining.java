package dev.ner.benchmarks.probe;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.ner.corpus.Corpus;
import dev.ner.corpus.Sentences;
import dev.ner.evaluate.Evaluator;
import dev.ner.evaluate.Scores;
import dev.ner.input.Vocabulary;
import dev.ner.random.SeededRandom;
import java.util.Locale;

/**
 * Seconds of an epoch of the course's model in DJL: padded batches of 64 in random order, masked
 * cross-entropy, Adam, then the validation split, all as the course does it.
 */
final class DjlCourseTraining {
  private static final int BATCH = 64;

  private final Corpus corpus = GmbCorpus.read();
  private final Vocabulary vocabulary = Vocabulary.of(corpus.train(), 1);
  private final int[] idOfWord = vocabulary.ids(corpus.train().words());
  private final int tags = GmbCorpus.tags().size();

  public static void main(String[] arguments) {
    new DjlCourseTraining().run(Integer.parseInt(arguments[0]));
  }

  private void run(int epochs) {
    try (Model model = Model.newInstance("course")) {
      model.setBlock(new DjlCourseModel(vocabulary.size(), tags));
      var adam = Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.01f)).build();
      var config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(adam);
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(BATCH, 30));
        long start = System.nanoTime();
        for (int epoch = 1; epoch <= epochs; epoch++) {
          double loss = epoch(trainer, epoch);
          validate(trainer, epoch, loss);
        }
        Figures.report("value", (System.nanoTime() - start) / 1e9 / epochs);
      }
    }
  }

  private static int[] order(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    return order;
  }

  private PaddedBatch batch(Sentences sentences, int[] order, int from) {
    int to = Math.min(order.length, from + BATCH);
    return PaddedBatch.of(sentences, idOfWord, vocabulary.padding(), order, from, to);
  }

  private double epoch(Trainer trainer, int epoch) {
    Sentences sentences = corpus.train();
    int[] order = order(sentences.size());
    new SeededRandom(epoch, "order").shuffle(order, order.length);
    double loss = 0;
    for (int from = 0; from < order.length; from += BATCH) {
      PaddedBatch batch = batch(sentences, order, from);
      loss += step(trainer, batch) * batch.tokens();
    }
    return loss / sentences.tokenCount();
  }

  private float step(Trainer trainer, PaddedBatch batch) {
    try (NDManager scope = trainer.getManager().newSubManager()) {
      Shape shape = new Shape(batch.size(), batch.time());
      NDArray ids = scope.create(batch.ids(), shape).toType(DataType.INT64, false);
      NDArray gold = scope.create(batch.tags(), shape).toType(DataType.INT64, false);
      NDArray mask = scope.create(batch.mask(), shape);
      float value;
      try (GradientCollector collector = trainer.newGradientCollector()) {
        NDArray output = trainer.forward(new NDList(ids)).singletonOrThrow();
        NDArray likelihood = output.gather(gold.expandDims(-1), -1).squeeze(-1);
        NDArray loss = likelihood.mul(mask).sum().div(-batch.tokens());
        collector.backward(loss);
        value = loss.getFloat();
      }
      trainer.step();
      return value;
    }
  }

  private void validate(Trainer trainer, int epoch, double loss) {
    Sentences sentences = corpus.validation();
    short[] predicted = new short[sentences.tokenCount()];
    int[] order = order(sentences.size());
    for (int from = 0; from < order.length; from += BATCH) {
      predict(trainer, sentences, batch(sentences, order, from), from, predicted);
    }
    Scores scores = Evaluator.scores(sentences, predicted, GmbCorpus.tags());
    Figures.note(
        String.format(
            Locale.ROOT,
            "DJL, epoch %d: loss %.4f, validation accuracy %.4f, F1 %.4f",
            epoch,
            loss,
            scores.tokens().accuracy(),
            scores.entities().f1()));
    Figures.report("f1", scores.entities().f1());
  }

  private static void predict(
      Trainer trainer, Sentences sentences, PaddedBatch batch, int first, short[] predicted) {
    try (NDManager scope = trainer.getManager().newSubManager()) {
      Shape shape = new Shape(batch.size(), batch.time());
      NDArray ids = scope.create(batch.ids(), shape).toType(DataType.INT64, false);
      NDArray output = trainer.evaluate(new NDList(ids)).singletonOrThrow();
      long[] best = output.argMax(-1).toLongArray();
      for (int s = 0; s < batch.size(); s++) {
        int start = sentences.start(first + s);
        for (int step = 0; step < sentences.length(first + s); step++) {
          predicted[start + step] = (short) best[s * batch.time() + step];
        }
      }
    }
  }
}
