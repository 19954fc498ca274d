package dev.ner.train;

import dev.ner.batch.BatchGenerator;
import dev.ner.batch.Windows;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import dev.ner.input.Inputs;
import dev.ner.input.Lexicon;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Trains a model's network on made-up sentences while the corpus is read, on a thread of its own,
 * so that the JVM has compiled the kernels when the training begins.
 *
 * <p>It shares nothing with the training, and changes no bit of its result.
 */
public final class WarmUp {
  /** Dense weights; a larger network takes too long for a batch, and compiling a small part. */
  private static final int LARGEST = 200_000;

  private static final long NANOS = 2_000_000_000;
  private static final int WORDS = 64;
  private static final int BATCH = 16;
  private static final int LONGEST = 12;

  private volatile boolean ended;
  private final AtomicInteger steps = new AtomicInteger();
  private Thread thread;

  private WarmUp() {}

  /**
   * Begins to warm up, unless the model is too large for it to pay.
   *
   * @param threads the number of threads that may be used; one is left for reading
   */
  public static WarmUp start(ModelDefinition definition, int threads) {
    WarmUp warmUp = new WarmUp();
    if (threads == 1) {
      return warmUp;
    }
    warmUp.thread = new Thread(() -> warmUp.run(definition), "ner-warm-up");
    warmUp.thread.setDaemon(true);
    warmUp.thread.start();
    return warmUp;
  }

  /** Ends it after its current batch, for which this does not wait. */
  public void end() {
    ended = true;
  }

  /** The thread, or null if there is none. */
  Thread thread() {
    return thread;
  }

  /** The number of steps so far. */
  int steps() {
    return steps.get();
  }

  private void run(ModelDefinition definition) {
    try {
      TagSet tags = new TagSet(definition.entities());
      Sentences sentences = sentences(tags);
      Inputs inputs = Inputs.learn(definition.network().inputs(), sentences, 1, null);
      ParameterLayout layout = definition.network().layout(inputs.rows());
      if (layout.denseSize() <= LARGEST) {
        train(definition, inputs, layout, sentences, tags);
      }
    } catch (RuntimeException e) {
      return; // The training will meet the same, and say so.
    }
  }

  private void train(
      ModelDefinition definition,
      Inputs inputs,
      ParameterLayout layout,
      Sentences sentences,
      TagSet tags) {
    Parameters parameters = new Parameters(layout, values(layout));
    Network network = definition.network().create(parameters);
    Optimizers adam = Optimizers.of(new AdamSettings(0.001f, 0.9f, 0.999f, 1e-8f));
    Optimization optimization = new Optimization(parameters, adam, step -> 1, null);
    BatchGenerator batches =
        new BatchGenerator(
            sentences,
            new Windows(sentences, LONGEST),
            inputs.wordCounts(sentences),
            BATCH,
            0.25f,
            1);
    Lexicon lexicon = Lexicon.of(inputs, sentences.words());
    try (Workers workers = new Workers(1)) {
      Shards shards = new Shards(network, lexicon, tags.size(), BATCH, optimization, 0f, workers);
      long deadline = System.nanoTime() + NANOS;
      for (int epoch = 1; !ended && System.nanoTime() < deadline; epoch++) {
        batches.beginEpoch(epoch);
        for (int number = 0; number < batches.batches() && !ended; number++) {
          shards.compute(batches.batch(number), () -> {});
          shards.step((float) (1 / Math.max(1, shards.norm())));
          steps.incrementAndGet();
        }
      }
    }
  }

  private static float[] values(ParameterLayout layout) {
    float[] values = new float[layout.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i * 37 % 101 - 50) / 400f;
    }
    return values;
  }

  private static Sentences sentences(TagSet tags) {
    WordTable words = new WordTable();
    Sentences sentences = new Sentences(words);
    for (int s = 0; s < 4 * BATCH; s++) {
      for (int t = 0; t <= s * 5 % LONGEST; t++) {
        sentences.addToken(words.add("w" + (7 * s + 13 * t * t) % WORDS), (s + t) % tags.size());
      }
      sentences.endSentence();
    }
    return sentences;
  }
}
