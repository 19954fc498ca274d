package dev.ner.command;

import dev.ner.batch.Windows;
import dev.ner.corpus.Corpus;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.kernel.Lanes;
import dev.ner.network.ModelDefinition;
import dev.ner.network.ParameterLayout;
import dev.ner.predict.Predictor;
import dev.ner.train.TrainingSettings;
import java.util.Arrays;

/**
 * The heap that a training will need, estimated before it begins: better one clear line than an
 * error after an hour.
 */
final class HeapEstimate {
  private static final int FLOAT = 4;
  private static final int PADDED_PLACE = 8; // a word and a tag
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
    long needed = bytes(definition, layout, corpus, settings, threads);
    long maximum = Runtime.getRuntime().maxMemory();
    if (inUse() + needed > maximum) {
      System.gc(); // what is in use may be little more than the garbage that reading left
      long bytes = inUse() + needed;
      if (bytes > maximum) {
        long megabytes = (bytes >> 20) + 1;
        throw new NerException(
            NerError.HEAP_TOO_SMALL.problem(megabytes, maximum >> 20, megabytes + megabytes / 4));
      }
    }
  }

  private static long inUse() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** What the training will need beside the corpus, in bytes. */
  static long bytes(
      ModelDefinition definition,
      ParameterLayout layout,
      Corpus corpus,
      TrainingSettings settings,
      int threads) {
    long weights = (long) FLOAT * COPIES * layout.size();
    long tags = new TagSet(definition.entities()).size();
    long unitsPerToken =
        tags * 2 + layout.parameters().stream().mapToLong(HeapEstimate::units).sum();
    long batch = places(corpus.train(), settings.maximumLength(), settings.batchSize());
    long run = places(corpus.validation(), settings.maximumLength(), Predictor.SENTENCES);
    if (corpus.test() != null) {
      run = Math.max(run, places(corpus.test(), settings.maximumLength(), Predictor.SENTENCES));
    }
    long longest = new Windows(corpus.train(), settings.maximumLength()).longest();
    long padded = longest * settings.batchSize() * PADDED_PLACE;
    return weights + padded + (batch * ACTIVATIONS + run * threads) * unitsPerToken * FLOAT;
  }

  /** The most lanes of panels that so many sentences can take: those of the longest ones. */
  private static long places(Sentences sentences, int maximumLength, int most) {
    Windows windows = new Windows(sentences, maximumLength);
    int[] lengths = new int[windows.count()];
    for (int w = 0; w < lengths.length; w++) {
      lengths[w] = windows.length(w);
    }
    Arrays.sort(lengths);
    long panels = 0;
    for (int s = 0; s < Math.min(most, lengths.length); s += Lanes.COUNT) {
      panels += lengths[lengths.length - 1 - s];
    }
    return panels * Lanes.COUNT;
  }

  /** The activations that a parameter's layer keeps for a token, roughly. */
  private static long units(dev.ner.network.Parameter parameter) {
    return parameter.table() ? parameter.columns() : parameter.rows() == 1 ? 0 : parameter.rows();
  }
}
