package dev.ner.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.batch.LaneBatch;
import dev.ner.kernel.KernelsProvider;
import dev.ner.kernel.Lanes;
import dev.ner.network.Network;
import dev.ner.network.Parameter;
import dev.ner.network.TableGradient;
import dev.ner.train.TagLoss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares generated networks with the reference: outputs and every gradient, at random widths and
 * sentence lengths, on one lane block and on several.
 *
 * <p>Runs on the kernels that the JVM chose; the build runs it once on each.
 */
class GeneratedNetworkTest {
  private static final double TOLERANCE = 1e-5;
  private static final int ROUNDS = 3;

  private static final Random RANDOM = Seed.random(GeneratedNetworkTest.class);
  private static final List<Architecture> ARCHITECTURES = architectures();
  private static final Architecture GROWING_RNN =
      new Architecture(
          "GrowingRnn",
          List.of(
              new Architecture.Layer("Embedding", 1),
              new Architecture.Layer("RNN", 1, "activation = Activation.RELU")),
          1,
          2);
  private static final Architecture GROWING_LSTM =
      new Architecture(
          "GrowingLstm",
          List.of(
              new Architecture.Layer("Embedding", 1),
              new Architecture.Layer("LSTM", 1, "candidate = Activation.RELU, outputTanh = false")),
          1,
          2);
  private static ClassLoader loader;

  private static List<Architecture> architectures() {
    List<Architecture> all = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Architecture a : Architectures.all(RANDOM)) {
        all.add(
            new Architecture(
                a.name() + round, a.parts(), a.output(), a.entities(), a.vocabulary()));
      }
    }
    return all;
  }

  static List<Architecture> networks() {
    return ARCHITECTURES;
  }

  @BeforeAll
  static void compile() {
    System.out.println(KernelsProvider.reason());
    List<Architecture> all = new ArrayList<>(ARCHITECTURES);
    all.add(GROWING_RNN);
    all.add(GROWING_LSTM);
    loader = GeneratedNetwork.compile(all);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void outputsAndGradientsAreTheReferences(Architecture architecture) throws Exception {
    ReferenceNetwork reference = architecture.reference(RANDOM);
    GeneratedNetwork generated = GeneratedNetwork.load(loader, architecture, reference);
    for (int count : new int[] {1, 5, 16, 17, 40}) {
      check(reference, generated, architecture.sentences(RANDOM, count, 9), 0);
    }
    // Smaller than before, so that buffers hold old numbers where lanes are idle.
    check(reference, generated, architecture.sentences(RANDOM, 19, 3), 0);
    check(reference, generated.sibling(), architecture.sentences(RANDOM, 18, 6), 0);
    check(reference, generated, architecture.sentences(RANDOM, 21, 7), RANDOM.nextLong());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void aSentenceAloneHasTheBitsThatItHasAmongOthers(Architecture architecture) throws Exception {
    ReferenceNetwork reference = architecture.reference(RANDOM);
    Network network = GeneratedNetwork.load(loader, architecture, reference).network();
    GeneratedNetwork generated = GeneratedNetwork.load(loader, architecture, reference);
    List<Sentence> sentences = architecture.sentences(RANDOM, 20, 7);
    LaneBatch batch = generated.batch(sentences, 0, Integer.MAX_VALUE);
    network.forward(batch);
    int tags = architecture.scores();
    for (int s = 0; s < sentences.size(); s++) {
      LaneBatch single = generated.single(sentences.get(s));
      generated.network().forward(single);
      for (int t = 0; t < single.length(0); t++) {
        int index = batch.index(s, t);
        for (int k = 0; k < tags; k++) {
          int at = (index / Lanes.COUNT * tags + k) * Lanes.COUNT + index % Lanes.COUNT;
          assertThat(generated.network().output()[t * tags + k]).isEqualTo(network.output()[at]);
        }
      }
    }
  }

  @Test
  void aShortSentenceBesideALongOneDoesNotOverflow() throws Exception {
    for (Architecture architecture : List.of(GROWING_RNN, GROWING_LSTM)) {
      ReferenceNetwork reference = architecture.reference(RANDOM);
      double[] recurrent = reference.parameter("layer1.recurrentWeights").value();
      Arrays.fill(recurrent, 3);
      double[] table = reference.parameter("layer0.table").value();
      Arrays.fill(table, 0);
      table[0] = 1; // the padding word alone makes the state grow
      Arrays.fill(reference.parameter("layer1.inputWeights").value(), 1);
      Arrays.fill(reference.parameter("layer1.bias").value(), 0);
      GeneratedNetwork generated = GeneratedNetwork.load(loader, architecture, reference);
      int[] quiet = new int[200];
      Arrays.fill(quiet, 1);
      check(
          reference,
          generated,
          List.of(
              new Sentence(quiet, new int[quiet.length]),
              new Sentence(new int[] {0}, new int[] {0})),
          0);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void stateGoesOnFromWindowToWindow(Architecture architecture) throws Exception {
    ReferenceNetwork reference = architecture.reference(RANDOM);
    GeneratedNetwork generated = GeneratedNetwork.load(loader, architecture, reference);
    List<Sentence> sentences = architecture.sentences(RANDOM, 20, 11);
    int window = 4;
    reference.windows(window);
    int longest = sentences.get(0).length();
    List<double[][]> expected = sentences.stream().map(reference::forward).toList();
    for (int from = 0; from < longest; from += window) {
      LaneBatch batch = generated.batch(sentences, from, from + window);
      if (from > 0) {
        batch.continuesPrevious();
      }
      if (from + window < longest) {
        batch.hasMore();
      }
      generated.network().forward(batch);
      checkOutputs(expected, batch, from, generated.network().output());
    }
  }

  private static void check(
      ReferenceNetwork reference,
      GeneratedNetwork generated,
      List<Sentence> sentences,
      long dropoutSeed)
      throws Exception {
    Network network = generated.network();
    LaneBatch batch = generated.batch(sentences, 0, Integer.MAX_VALUE);
    batch.dropout(dropoutSeed);
    reference.batch(batch, sentences);
    List<double[][]> outputs = sentences.stream().map(reference::forward).toList();

    network.forward(batch);
    network.prepareBackward(batch);
    int tagged = ReferenceNetwork.tagged(sentences);
    double loss = TagLoss.of(network, generated.tags()).sum(batch, tagged) / tagged;
    checkOutputs(outputs, batch, 0, network.output());
    network.backward(batch);

    double expectedLoss = reference.loss(sentences);
    assertThat(loss).isCloseTo(expectedLoss, org.assertj.core.data.Offset.offset(1e-5));
    List<double[][]> inputGradients = reference.backward(sentences);
    checkParameters(reference, network);
    checkInputGradient(inputGradients, batch, generated.inputGradient());
  }

  private static void checkOutputs(
      List<double[][]> expected, LaneBatch batch, int from, float[] output) {
    int tags = expected.get(0)[0].length;
    List<double[][]> window = new ArrayList<>();
    for (int s = 0; s < batch.sentences(); s++) {
      double[][] rows = new double[batch.length(s)][];
      System.arraycopy(expected.get(s), from, rows, 0, rows.length);
      window.add(rows);
    }
    assertThat(lanesDiffer(window, tags, batch, output)).as("output").isLessThan(TOLERANCE);
  }

  private static void checkParameters(ReferenceNetwork reference, Network network) {
    int tables = 0;
    for (Parameter parameter : network.source().layout().parameters()) {
      double[] found = new double[parameter.size()];
      if (parameter.table()) {
        TableGradient table = network.tableGradients()[tables++];
        for (int place = 0; place < table.count(); place++) {
          for (int e = 0; e < parameter.columns(); e++) {
            found[table.rows()[place] * parameter.columns() + e] =
                table.values()[place * parameter.columns() + e];
          }
        }
      } else {
        for (int i = 0; i < found.length; i++) {
          found[i] = network.gradient()[parameter.offset() + i];
        }
      }
      assertThat(Differences.relative(reference.parameter(parameter.name()).gradient(), found))
          .as(parameter.name())
          .isLessThan(TOLERANCE);
    }
  }

  private static void checkInputGradient(
      List<double[][]> expected, LaneBatch batch, float[] gradient) {
    int units = expected.get(0)[0].length;
    assertThat(lanesDiffer(expected, units, batch, gradient))
        .as("input gradient")
        .isLessThan(TOLERANCE);
  }

  /** Compares the tokens' vectors with the lanes that hold them. */
  private static double lanesDiffer(
      List<double[][]> expected, int units, LaneBatch batch, float[] panels) {
    List<Double> wanted = new ArrayList<>();
    List<Double> found = new ArrayList<>();
    for (int s = 0; s < expected.size(); s++) {
      for (int t = 0; t < expected.get(s).length; t++) {
        int index = batch.index(s, t);
        for (int u = 0; u < units; u++) {
          wanted.add(expected.get(s)[t][u]);
          int at = (index / Lanes.COUNT * units + u) * Lanes.COUNT + index % Lanes.COUNT;
          found.add((double) panels[at]);
        }
      }
    }
    return Differences.relative(
        wanted.stream().mapToDouble(d -> d).toArray(),
        found.stream().mapToDouble(d -> d).toArray());
  }
}
