package dev.ner.command;

import dev.ner.batch.Windows;
import dev.ner.corpus.Corpus;
import dev.ner.corpus.TagSet;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.network.ModelDefinition;
import dev.ner.network.ParameterLayout;
import dev.ner.train.TrainingSettings;

/**
 * The heap that a training will need, estimated before it begins: better one clear line than an
 * error after an hour.
 */
final class HeapEstimate {
  private static final int FLOAT = 4;
  private static final int COPIES = 6; // weights, best weights, two moments, file, slack
  private static final int ACTIVATIONS = 3; // forward and backward buffers, and growth

  private HeapEstimate() {}

  /**
   * Throws if the JVM's heap is too small.
   *
   * @throws NerException with the estimate and the property that gives more
   */
  static void check(
      ModelDefinition definition,
      ParameterLayout layout,
      Corpus corpus,
      TrainingSettings settings,
      int threads) {
    long bytes = bytes(definition, layout, corpus, settings, threads);
    long maximum = Runtime.getRuntime().maxMemory();
    if (bytes > maximum) {
      long megabytes = (bytes >> 20) + 1;
      throw new NerException(
          NerError.HEAP_TOO_SMALL.problem(megabytes, maximum >> 20, megabytes + megabytes / 4));
    }
  }

  private static long bytes(
      ModelDefinition definition,
      ParameterLayout layout,
      Corpus corpus,
      TrainingSettings settings,
      int threads) {
    long weights = (long) FLOAT * COPIES * layout.size();
    long longest = new Windows(corpus.train(), settings.maximumLength()).longest();
    long tags = new TagSet(definition.entities()).size();
    long unitsPerToken =
        tags * 2 + layout.parameters().stream().mapToLong(HeapEstimate::units).sum();
    long batch = longest * settings.batchSize() * unitsPerToken * FLOAT * ACTIVATIONS;
    long inUse = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    long predictions = 64L * longest * unitsPerToken * FLOAT * threads;
    return inUse + weights + batch + predictions;
  }

  /** The activations that a parameter's layer keeps for a token, roughly. */
  private static long units(dev.ner.network.Parameter parameter) {
    return parameter.table() ? parameter.columns() : parameter.rows() == 1 ? 0 : parameter.rows();
  }
}
