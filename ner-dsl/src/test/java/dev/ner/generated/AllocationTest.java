package dev.ner.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import dev.ner.corpus.Corpus;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import dev.ner.generated.Architecture.Block;
import dev.ner.generated.Architecture.Layer;
import dev.ner.input.Inputs;
import dev.ner.input.Lexicon;
import dev.ner.kernel.KernelsProvider;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.Parameters;
import dev.ner.predict.Predictor;
import dev.ner.random.SeededRandom;
import dev.ner.train.Trainer;
import dev.ner.train.TrainingListener;
import dev.ner.train.TrainingSettings;
import dev.ner.train.Workers;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What training steps and tagging allocate once buffers are large enough: nothing.
 *
 * <p>Under plain Java's kernels alone, because whether the Vector API allocates is for the compiler
 * to decide, and a test's code is mostly interpreted.
 */
class AllocationTest {
  private static final int BATCH = 64;
  private static final int BATCHES = 21;
  private static final int WORDS = 60; // few, so that no batch touches many more than another
  private static final int LENGTH = 9;

  /** A layer of each kind. */
  private static final Architecture MODEL =
      new Architecture(
          "Small",
          List.of(
              new Layer("Embedding", 11),
              new Layer("LSTM", 13),
              Layer.ofInputsWidth("Dropout", "rate = 0.1f"),
              Layer.ofInputsWidth("LayerNorm", ""),
              new Layer("GRU", 6).bidirectional(),
              new Layer("RNN", 7, "activation = Activation.RELU"),
              new Layer("LSTM", 5, "candidate = Activation.RELU, outputTanh = false"),
              new Layer("Dense", 8, "activation = Activation.SIGMOID")),
          2,
          0);

  private static final Architecture LETTERS =
      new Architecture(
          "Letters",
          List.of(
              new Block(
                  "Concatenate",
                  new Layer("Embedding", 5),
                  new Layer("CharConvolution", 7, "minimumCount = 1"),
                  new Layer("CharLSTM", 3)),
              new Layer("Dense", 8)),
          2,
          0);

  static Stream<Arguments> trainings() {
    return Stream.of(
        Arguments.of(Trainings.plain(2, BATCH), 3, LETTERS),
        Arguments.of(Trainings.plain(2, BATCH), 1, MODEL),
        Arguments.of(Trainings.plain(2, BATCH), 3, MODEL.withChain()),
        Arguments.of(Trainings.rich(2, BATCH), 1, MODEL.withChain()),
        Arguments.of(Trainings.rich(2, BATCH), 3, MODEL));
  }

  @ParameterizedTest
  @MethodSource("trainings")
  void aStepAllocatesNothing(TrainingSettings settings, int threads, Architecture model)
      throws Exception {
    assumeTrue(KernelsProvider.reason().startsWith("scalar"));
    ModelDefinition definition = definition(model);
    WordTable words = new WordTable();
    Sentences train = sentences(words, BATCH * BATCHES);
    Corpus corpus = new Corpus(train, sentences(words, 10), null, List.of());
    try (Workers workers = new Workers(threads)) {
      Meter meter = new Meter();
      Inputs inputs = Inputs.learn(definition.network().inputs(), train, 1, null);
      new Trainer(definition, corpus, inputs, settings, workers, meter).train();
      assertThat(meter.bytes).isBetween(0L, 1000L); // of 20 batches
    }
  }

  static Stream<Arguments> taggings() {
    return Stream.of(1, 5, 9, 64) // sentences: one by one, and in lane blocks
        .flatMap(
            n -> Stream.of(MODEL, MODEL.withChain(), LETTERS).map(model -> Arguments.of(n, model)));
  }

  @ParameterizedTest
  @MethodSource("taggings")
  void taggingAllocatesNothing(int count, Architecture model) throws Exception {
    assumeTrue(KernelsProvider.reason().startsWith("scalar"));
    ModelDefinition definition = definition(model);
    Sentences sentences = sentences(new WordTable(), count);
    Inputs inputs = Inputs.learn(definition.network().inputs(), sentences, 1, null);
    Network network =
        definition.network().create(new Parameters(definition.network().layout(inputs.rows())));
    network.packForward();
    Lexicon lexicon = Lexicon.of(inputs, sentences.words());
    int tagCount = new TagSet(definition.entities()).size();
    Predictor predictor = new Predictor(network, lexicon, tagCount, 20);
    int[] starts = IntStream.rangeClosed(0, count).map(s -> s * LENGTH).toArray();
    int[] ids = Arrays.copyOf(sentences.tokens(), count * LENGTH);
    short[] tags = new short[ids.length];
    float[] probabilities = new float[ids.length];
    predictor.predict(ids, starts, 0, count, tags, probabilities);

    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    for (int i = 0; i < 20; i++) {
      predictor.predict(ids, starts, 0, count, tags, probabilities);
    }
    assertThat(threads.getThreadAllocatedBytes(thread) - before).isBetween(0L, 1000L);
  }

  private static ModelDefinition definition(Architecture model)
      throws ReflectiveOperationException {
    ClassLoader loader = GeneratedNetwork.compile(List.of(model));
    return (ModelDefinition)
        loader
            .loadClass("test.models." + model.name() + "Tagger")
            .getMethod("definition")
            .invoke(null);
  }

  private static Sentences sentences(WordTable words, int count) {
    SeededRandom random = new SeededRandom(5, "allocation");
    Sentences sentences = new Sentences(words);
    for (int s = 0; s < count; s++) {
      for (int t = 0; t < LENGTH; t++) {
        sentences.addToken(words.add("w" + random.nextInt(WORDS)), TagSet.OUTSIDE);
      }
      sentences.endSentence();
    }
    return sentences;
  }

  /** The bytes that the training's threads allocate from the second epoch's first batch on. */
  private static final class Meter implements TrainingListener {
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long[] ids =
        Thread.getAllStackTraces().keySet().stream()
            .filter(t -> t == Thread.currentThread() || t.getName().equals("ner-worker"))
            .mapToLong(Thread::getId)
            .toArray();
    private long before;
    private long bytes = -1;

    private long allocated() {
      long sum = 0;
      for (long id : ids) {
        sum += threads.getThreadAllocatedBytes(id);
      }
      return sum;
    }

    @Override
    public void batchDone(int epoch, int batch, int batches, long tokens, double loss) {
      if (epoch == 2 && batch == 1) {
        before = allocated();
      } else if (epoch == 2 && batch == BATCHES) {
        bytes = allocated() - before;
      }
    }

    @Override
    public void epochDone(EpochResult result) {}
  }
}
