package dev.ner.command;

import dev.ner.batch.Windows;
import dev.ner.corpus.ChunkEncoding;
import dev.ner.corpus.Corpus;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.input.Dictionary;
import dev.ner.input.EntryLists;
import dev.ner.input.Inputs;
import dev.ner.input.Vocabulary;
import dev.ner.kernel.Lanes;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Parameter;
import dev.ner.network.ParameterLayout;
import dev.ner.predict.Predictor;
import dev.ner.train.TrainingSettings;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The heap that a training will need, estimated before it begins: better one clear line than an
 * error after an hour.
 *
 * <p>It is computed from what the corpus and the network hold. The factors were set by training
 * under ever smaller heaps: the estimate is meant to lie between what is needed and twice that.
 */
final class HeapEstimate {
  private static final int FLOAT = 4;
  private static final long JVM = 8L << 20; // classes, code, threads, and a collector's slack
  private static final int WEIGHT_COPIES = 2; // weights, the best so far
  private static final int SHARDS = 9; // of a batch at most eight, and their sum
  private static final int DENSE_COPIES = SHARDS + 4; // gradients and packed weights
  private static final int BYTES_PER_TOKEN = 24; // words, tags, predictions, counts
  private static final int BYTES_PER_WORD = 48; // hash tables, counts, dropout
  private static final int BYTES_PER_ROW = 12; // of a word in an input layer's slot
  private static final int BYTES_PER_KEY = 40; // counting, keys, their hash table
  private static final double GROWTH = 1.5; // buffers grow by half
  private static final double FORWARD = 7.0 / 8; // of a training's buffers, at most

  private final ParameterLayout layout;
  private final Corpus corpus;
  private final Inputs inputs;
  private final int slots;
  private final TrainingSettings settings;
  private final long tags;

  private HeapEstimate(
      ModelDefinition definition,
      ParameterLayout layout,
      Corpus corpus,
      Inputs inputs,
      TrainingSettings settings) {
    this.layout = layout;
    this.corpus = corpus;
    this.inputs = inputs;
    this.slots = IntStream.of(inputs.slots()).sum();
    this.settings = settings;
    this.tags = ChunkEncoding.IOBES.states(new TagSet(definition.entities()).size()); // at most
  }

  /**
   * Throws if the JVM's heap is too small.
   *
   * @param vectors the bytes of word vectors that were read
   * @throws NerException with the estimate and the property that gives more
   */
  static void check(
      ModelDefinition definition,
      ParameterLayout layout,
      Corpus corpus,
      Inputs inputs,
      TrainingSettings settings,
      int threads,
      long vectors) {
    long bytes = vectors + bytes(definition, layout, corpus, inputs, settings, threads);
    long maximum = Runtime.getRuntime().maxMemory();
    if (bytes > maximum) {
      long megabytes = (bytes >> 20) + 1;
      throw new NerException(
          NerError.HEAP_TOO_SMALL.problem(megabytes, maximum >> 20, megabytes + megabytes / 4));
    }
  }

  /** What a training needs of the heap, in bytes. */
  static long bytes(
      ModelDefinition definition,
      ParameterLayout layout,
      Corpus corpus,
      Inputs inputs,
      TrainingSettings settings,
      int threads) {
    return new HeapEstimate(definition, layout, corpus, inputs, settings).bytes(threads);
  }

  private long bytes(int threads) {
    return JVM + weights() + corpus() + batch() + threads * prediction();
  }

  private long weights() {
    int averages = settings.averaging() > 0 ? 1 : 0;
    int copies = WEIGHT_COPIES + settings.optimizers().statesPerWeight() + averages;
    int denseCopies = DENSE_COPIES + averages; // packed weights of their own
    long rows = layout.tables().stream().mapToLong(Parameter::rows).sum();
    return (long) FLOAT
        * ((long) copies * layout.size() + (long) denseCopies * layout.denseSize() + SHARDS * rows);
  }

  private long corpus() {
    long words = corpus.train().words().size();
    return BYTES_PER_TOKEN * splits().mapToLong(Sentences::tokenCount).sum()
        + bytes(corpus.train().words())
        + (long) BYTES_PER_ROW * slots * words
        + inputs.dictionaries().stream().mapToLong(HeapEstimate::bytes).sum();
  }

  private static long bytes(Dictionary dictionary) {
    if (dictionary instanceof EntryLists lists) {
      return 3 * bytes(lists.entries()); // and their tokens, and the trie
    }
    return dictionary instanceof Vocabulary vocabulary
        ? bytes(vocabulary.words())
        : (long) BYTES_PER_KEY * dictionary.rows();
  }

  private static long bytes(WordTable words) {
    return 2L * words.utf8Length() + (long) BYTES_PER_WORD * words.size();
  }

  private Stream<Sentences> splits() {
    return Stream.of(corpus.train(), corpus.validation(), corpus.test()).filter(Objects::nonNull);
  }

  /** What the forward and the backward pass of the largest batch need. */
  private long batch() {
    long places = places(corpus.train(), settings.batchSize());
    long longest = Math.min(settings.maximumLength(), corpus.train().longest());
    long padded = 2L * Integer.BYTES * settings.batchSize() * longest;
    return padded + (long) (GROWTH * places * (FLOAT * units() + numbers())) + rows(places);
  }

  /** The lanes of all panels of a batch: none has more than that of the longest windows. */
  private long places(Sentences sentences, int batchSize) {
    Windows windows = new Windows(sentences, settings.maximumLength());
    int[] lengths = new int[windows.count()];
    for (int w = 0; w < lengths.length; w++) {
      lengths[w] = windows.length(w);
    }
    Arrays.sort(lengths);
    long panels = 0;
    for (int s = 0; s < Math.min(batchSize, lengths.length); s += Lanes.COUNT) {
      panels += lengths[lengths.length - 1 - s];
    }
    return panels * Lanes.COUNT;
  }

  /** The gradients of the rows that a batch touches, in its shards and as their sum. */
  private long rows(long places) {
    return layout.tables().stream()
        .mapToLong(
            t -> (long) (2 * GROWTH * FLOAT) * Math.min(t.rows(), places * slots) * t.columns())
        .sum();
  }

  /** What one thread needs to tag a batch of the longest sentences, forward only. */
  private long prediction() {
    long places = splits().skip(1).mapToLong(this::predicted).max().orElse(0);
    return (long) (GROWTH * places * (FLOAT * units() * FORWARD + numbers()));
  }

  private long predicted(Sentences split) {
    int longest = Math.max(1, Math.min(settings.maximumLength(), split.longest()));
    return places(split, Predictor.sentencesAtOnce(longest));
  }

  /** The bytes of a place's tag and rows, and of where their gradients are. */
  private long numbers() {
    return (2L + 2 * slots) * Integer.BYTES;
  }

  /** The numbers that the layers keep of a token, with their gradients, roughly. */
  private long units() {
    return 3 * tags + layout.parameters().stream().mapToLong(HeapEstimate::units).sum();
  }

  private static long units(Parameter parameter) {
    if (parameter.table()) {
      return 2L * parameter.columns();
    }
    return parameter.rows() == 1 ? 0 : parameter.rows();
  }
}
