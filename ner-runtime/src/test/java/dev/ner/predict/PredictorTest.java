package dev.ner.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ner.batch.LaneBatch;
import dev.ner.corpus.ChunkEncoding;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import dev.ner.fixture.ChainNetwork;
import dev.ner.fixture.TestNetwork;
import dev.ner.input.Lexicon;
import dev.ner.input.Vocabulary;
import dev.ner.network.Initialization;
import dev.ner.network.Network;
import dev.ner.network.Parameters;
import dev.ner.random.SeededRandom;
import dev.ner.sequence.AllPaths;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictorTest {
  private static final int WORDS = 40;
  private static final int TAGS_OF_TWO = 5; // entity types
  private static final int TAGS = 5;
  private static final Lexicon LEXICON = Lexicon.ofRows(vocabulary());

  private final SeededRandom random = new SeededRandom(11, "predictor");
  private final Network network = network();
  private int[] ids;
  private int[] starts;

  private static Vocabulary vocabulary() {
    WordTable words = new WordTable();
    for (int i = 0; i < WORDS; i++) {
      words.add("w" + i);
    }
    return new Vocabulary(words, 0, 1);
  }

  private static Network network() {
    var factory = TestNetwork.definition(9, 7, List.of("a", "b")).network();
    Parameters parameters = new Parameters(factory.layout(WORDS));
    Initialization.fill(parameters, 1);
    for (int i = 0; i < parameters.values().length; i++) {
      parameters.values()[i] *= 3; // so that tags and probabilities vary
    }
    Network network = factory.create(parameters);
    network.packForward();
    return network;
  }

  private void write(int sentences, int longest) {
    starts = new int[sentences + 1];
    for (int s = 0; s < sentences; s++) {
      starts[s + 1] = starts[s] + 1 + random.nextInt(longest);
    }
    ids = new int[starts[sentences]];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = random.nextInt(WORDS);
    }
  }

  private record Result(short[] tags, float[] probabilities) {}

  private Result predict(int maximumLength, boolean oneByOne) {
    Result result = new Result(new short[ids.length], new float[ids.length]);
    Predictor predictor = new Predictor(network.sibling(), LEXICON, TAGS, maximumLength);
    int step = oneByOne ? 1 : starts.length - 1;
    for (int s = 0; s + step < starts.length; s += step) {
      predictor.predict(ids, starts, s, s + step, result.tags, result.probabilities);
    }
    return result;
  }

  @Test
  void aSentencesResultDoesNotDependOnItsNeighboursByABit() {
    write(300, 50);
    Result together = predict(512, false);
    Result alone = predict(512, true);
    assertThat(together.tags).isEqualTo(alone.tags);
    assertThat(together.probabilities).isEqualTo(alone.probabilities);
    assertThat(together.tags).contains((short) 0, (short) 1, (short) 2, (short) 3, (short) 4);
  }

  @Test
  void windowsCarryTheStateSoThatTheirLengthChangesNothing() {
    write(20, 200);
    Result whole = predict(512, false);
    for (int window : new int[] {1, 7, 64}) {
      Result cut = predict(window, false);
      assertThat(cut.tags).isEqualTo(whole.tags);
      assertThat(cut.probabilities).isEqualTo(whole.probabilities);
    }
  }

  @Test
  void tagsFollowEachOtherAsIob2Wants() {
    write(100, 30);
    Result found = predict(512, false);
    int doubtful = 0;
    for (int s = 0; s + 1 < starts.length; s++) {
      for (int i = starts[s]; i < starts[s + 1]; i++) {
        short before = i == starts[s] ? 0 : found.tags[i - 1];
        assertThat(TagSet.mayFollow(before, found.tags[i])).isTrue();
        assertThat(found.probabilities[i]).isBetween(0f, 1f);
        doubtful += TagSet.isBegin(found.tags[i]) && found.probabilities[i] < 1f / TAGS ? 1 : 0;
      }
    }
    assertThat(doubtful).as("entities that are hardly probable").isPositive();
  }

  /** One by one, in blocks of lanes, and in windows. */
  @ParameterizedTest
  @CsvSource({
    "1, 9, IOB2",
    "12, 9, IOB2",
    "1, 2, IOB2",
    "1, 9, IOBES",
    "12, 9, IOBES",
    "1, 2, IOBES"
  })
  void aChainsPathIsTheBestOfAllAndConfidencesAreTheSharesOfPaths(
      int copies, int window, ChunkEncoding encoding) {
    int tags = encoding.states(TAGS_OF_TWO);
    int length = 5;
    float[] values = new float[tags * tags + 2 * tags + length * tags];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian() - (i % tags == 0 ? 1 : 0); // few tags O
    }
    ids = IntStream.range(0, copies * length).map(i -> i % length).toArray();
    starts = IntStream.rangeClosed(0, copies).map(s -> s * length).toArray();
    short[] found = new short[ids.length];
    float[] confidences = new float[3 * ids.length];
    double[] temperatures = {1, 2, 0.5};
    new Predictor(
            new ChainNetwork(values, encoding, tags), LEXICON, TAGS_OF_TWO, window, temperatures)
        .predict(ids, starts, 0, copies, found, confidences);

    int entities = 0;
    for (int t = 0; t < temperatures.length; t++) {
      AllPaths paths = paths(values, encoding, tags, length, temperatures[t]);
      for (int s = 0; s < copies; s++) {
        short[] path = Arrays.copyOfRange(found, starts[s], starts[s + 1]);
        int[] known = IntStream.range(0, length).map(step -> path[step]).toArray();
        assertThat(paths.logarithm(known)).isCloseTo(paths.best(), within(1e-6));
        for (int from = 0; from < length; from++) {
          if (TagSet.isBegin(path[from])) {
            entities++;
            assertThat((double) confidences[3 * (starts[s] + from) + t])
                .isCloseTo(
                    paths.entity(TagSet.entity(path[from]), from, end(path, from)), within(1e-6));
          }
        }
      }
    }
    assertThat(entities).isPositive();
  }

  private static AllPaths paths(
      float[] values, ChunkEncoding encoding, int tags, int length, double temperature) {
    float[] scaled = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = (float) (values[i] / temperature);
    }
    int table = values.length - length * tags;
    return new AllPaths(scaled, Arrays.copyOfRange(scaled, table, values.length), encoding, tags);
  }

  private static int end(short[] path, int from) {
    int end = from + 1;
    while (end < path.length && TagSet.isInside(path[end])) { // which can be no other's
      end++;
    }
    return end;
  }

  @Test
  void confidencesOfTokensByThemselvesAreProducts() {
    write(30, 12);
    double temperature = 1.7;
    short[] tags = new short[ids.length];
    float[] confidences = new float[2 * ids.length];
    new Predictor(network.sibling(), LEXICON, TAGS, 512, 1, temperature)
        .predict(ids, starts, 0, 30, tags, confidences);
    int longer = 0;
    for (int s = 0; s < 30; s++) {
      float[] output = output(s);
      short[] path = Arrays.copyOfRange(tags, starts[s], starts[s + 1]);
      for (int from = 0; from < path.length; from++) {
        if (TagSet.isBegin(path[from])) {
          int at = 2 * (starts[s] + from);
          int end = end(path, from);
          longer += end - from > 1 && end < path.length ? 1 : 0;
          assertThat((double) confidences[at])
              .isCloseTo(product(output, path, from, end, 1), within(1e-5));
          assertThat((double) confidences[at + 1])
              .isCloseTo(product(output, path, from, end, temperature), within(1e-5));
        }
      }
    }
    assertThat(longer).isPositive();
  }

  private float[] output(int sentence) {
    LaneBatch batch = new LaneBatch();
    int length = starts[sentence + 1] - starts[sentence];
    batch.beginSingle(length);
    for (int step = 0; step < length; step++) {
      batch.set(0, step, ids[starts[sentence] + step], LaneBatch.NO_TAG);
    }
    Network single = network.sibling();
    single.forward(batch);
    return Arrays.copyOf(single.output(), length * TAGS);
  }

  private static double product(
      float[] output, short[] path, int from, int end, double temperature) {
    double product = 1;
    for (int step = from; step < end; step++) {
      product *= share(output, step, path[step], temperature);
    }
    int inside = TagSet.inside(TagSet.entity(path[from]));
    return end == path.length ? product : product * (1 - share(output, end, inside, temperature));
  }

  private static double share(float[] output, int step, int tag, double temperature) {
    double all = 0;
    for (int i = 0; i < TAGS; i++) {
      all += Math.exp(output[step * TAGS + i] / temperature);
    }
    return Math.exp(output[step * TAGS + tag] / temperature) / all;
  }

  @Test
  void batchesOfVeryLongSentencesHoldFewerOfThem() {
    Recorder recorder = new Recorder(network.source());
    starts = new int[101];
    for (int s = 0; s < 100; s++) {
      starts[s + 1] = starts[s] + (s < 40 ? 2_000 : 10);
    }
    ids = new int[starts[100]];
    new Predictor(recorder, LEXICON, TAGS, 4_000)
        .predict(ids, starts, 0, 100, new short[ids.length], null);
    assertThat(recorder.batches) // the third is filled up with short ones
        .isEqualTo("16×2000 16×2000 16×2000 52×10 ");
  }

  /** A network that only writes down what it is given. */
  private static final class Recorder extends Network {
    private String batches = "";
    private float[] output = {};

    Recorder(Parameters parameters) {
      super(parameters);
    }

    @Override
    public Network sibling() {
      return this;
    }

    @Override
    public void packForward() {}

    @Override
    public void packBackward() {}

    @Override
    public void forward(LaneBatch batch) {
      batches += batch.sentences() + "×" + batch.steps() + " ";
      output = new float[batch.panels() * TAGS * batch.lanes()];
    }

    @Override
    public void backward(LaneBatch batch) {}

    @Override
    public float[] output() {
      return output;
    }

    @Override
    public float[] outputGradient() {
      return output;
    }

    @Override
    protected void reserveBackward(LaneBatch batch) {}
  }
}
