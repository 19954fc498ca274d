package dev.ner.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.corpus.Corpus;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import dev.ner.generated.Architecture.Layer;
import dev.ner.input.Inputs;
import dev.ner.model.ModelFile;
import dev.ner.model.TrainedModel;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Parameters;
import dev.ner.random.SeededRandom;
import dev.ner.train.Trainer;
import dev.ner.train.TrainingListener;
import dev.ner.train.TrainingSettings;
import dev.ner.train.Workers;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bytes of a small trained model, which must be the same on every machine, JDK, number of
 * threads and provider of kernels.
 *
 * <p>A change that alters them on purpose enters the new digest here and says so in the changelog.
 */
class TrainedBytesTest {
  private static final String PLAIN =
      "d81d0ebcfe25134c39f4e6531e721dfce215d1612cc3b089a1e0baba43921369";

  private static final String RICH =
      "cf59613fc0db45ac9c6c4d1e6140f91ec362470843175a1c6ffb22769534caf9";

  private static final String CHAIN =
      "08ed19e2cb4ed1898bb9b35cc5fece5d5abba0b5a9a32323d59e22322dc1bd2c";

  private static final String OPTIONAL =
      "8fa32d8c5852829d2748ae9c1df409d410a0b94f1c6ee41926eb2fbecf7a7213";

  private static final Architecture MODEL =
      new Architecture("Small", List.of(new Layer("Embedding", 11), new Layer("LSTM", 13)), 2, 0);

  /** What the small model does not have: other steps, sums over units, and numbers by chance. */
  private static final Architecture OPTIONS =
      new Architecture(
          "Options",
          List.of(
              new Layer("Embedding", 11, "deviation = 0.2f"),
              Layer.ofInputsWidth("Dropout", "rate = 0.2f, sameForAllSteps = true"),
              new Layer("GRU", 13, "inputInit = Initializer.LECUN_NORMAL").bidirectional(),
              Layer.ofInputsWidth("LayerNorm", ""),
              new Layer(
                  "RNN",
                  9,
                  "activation = Activation.RELU, " + "recurrentInit = Initializer.IDENTITY"),
              new Layer("LSTM", 7, "candidate = Activation.RELU, outputTanh = false"),
              Layer.ofInputsWidth("Dropout", "rate = 0.1f"),
              new Layer("Dense", 8, "activation = Activation.RELU, init = Initializer.HE_UNIFORM")),
          2,
          0);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void areTheSameEverywhere(int threads) throws Exception {
    assertThat(trained(MODEL, Trainings.plain(3, 40), threads)).isEqualTo(PLAIN);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void areTheSameEverywhereWithAllThatTrainingHas(int threads) throws Exception {
    assertThat(trained(MODEL, Trainings.rich(3, 40), threads)).isEqualTo(RICH);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void areTheSameEverywhereWithAChainOfTags(int threads) throws Exception {
    assertThat(trained(MODEL.withChain(), Trainings.plain(3, 40), threads)).isEqualTo(CHAIN);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void areTheSameEverywhereWithOtherLayersAndTheirOptions(int threads) throws Exception {
    assertThat(trained(OPTIONS, Trainings.plain(3, 40), threads)).isEqualTo(OPTIONAL);
  }

  /** The digest of the model's file. */
  private static String trained(Architecture model, TrainingSettings settings, int threads)
      throws Exception {
    ClassLoader loader = GeneratedNetwork.compile(List.of(model));
    ModelDefinition definition =
        (ModelDefinition)
            loader
                .loadClass("test.models." + model.name() + "Tagger")
                .getMethod("definition")
                .invoke(null);
    WordTable words = new WordTable();
    Corpus corpus =
        new Corpus(split(words, 200, "train"), split(words, 50, "validation"), null, List.of());
    Inputs inputs = Inputs.learn(definition.network().inputs(), corpus.train(), 2, null);
    try (Workers workers = new Workers(threads)) {
      Parameters trained =
          new Trainer(definition, corpus, inputs, settings, workers, new Silent()).train();
      byte[] file = ModelFile.write(new TrainedModel(definition, inputs, trained, 20));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
      return HexFormat.of().formatHex(digest);
    }
  }

  /** Sentences in which the word before tells the tag. */
  private static Sentences split(WordTable words, int count, String name) {
    SeededRandom random = new SeededRandom(3, name);
    Sentences sentences = new Sentences(words);
    for (int s = 0; s < count; s++) {
      int before = 0;
      for (int t = random.nextInt(30); t >= 0; t--) {
        int word = random.nextInt(60);
        int entity = before % 3 - 1;
        sentences.addToken(words.add("w" + word), entity < 0 ? 0 : TagSet.begin(entity));
        before = word;
      }
      sentences.endSentence();
    }
    return sentences;
  }

  private static final class Silent implements TrainingListener {
    @Override
    public void batchDone(int epoch, int batch, int batches, long tokens, double loss) {}

    @Override
    public void epochDone(EpochResult result) {}
  }
}
