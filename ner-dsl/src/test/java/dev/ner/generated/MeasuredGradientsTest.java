package dev.ner.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ner.batch.LaneBatch;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.WordTable;
import dev.ner.gradients.DistanceCurve;
import dev.ner.gradients.GradientReport;
import dev.ner.gradients.GradientSettings;
import dev.ner.gradients.GradientSummary;
import dev.ner.gradients.Laboratory;
import dev.ner.gradients.LayerGradients;
import dev.ner.gradients.SentenceGates;
import dev.ner.input.Inputs;
import dev.ner.input.Vocabulary;
import dev.ner.kernel.Lanes;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.Parameter;
import dev.ner.network.RecurrentTrace;
import dev.ner.train.AdamSettings;
import dev.ner.train.TagLoss;
import dev.ner.train.TrainingSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds what the gradient laboratory measures on generated networks to what can be worked out: the
 * product of Jacobians of a linear layer, central differences, and the weights' whole gradient.
 *
 * <p>One sentence, with losses at its first and its last token: beyond distance 0 each curve has
 * one sample, so its median is that very number.
 */
class MeasuredGradientsTest {
  private static final int LENGTH = 12;
  private static final double NUDGE = 1e-5;
  private static final Random RANDOM = Seed.random(MeasuredGradientsTest.class);
  private static final Architecture LINEAR =
      Architecture.of(
          "LinearRnn",
          RANDOM,
          new Architecture.Layer("Embedding", 3),
          new Architecture.Layer("RNN", 4, "activation = Activation.LINEAR"));
  private static final List<Architecture> NETWORKS =
      List.of(
          Architecture.of("OneLstm", RANDOM, layer("Embedding", 3), layer("LSTM", 4)),
          Architecture.of("OneGru", RANDOM, layer("Embedding", 4), layer("GRU", 3)),
          Architecture.of("OneRnn", RANDOM, layer("Embedding", 4), layer("RNN", 5)),
          Architecture.of(
              "ThreeUp",
              RANDOM,
              layer("Embedding", 2),
              layer("LSTM", 3),
              layer("RNN", 4),
              layer("GRU", 3)),
          Architecture.of(
              "BothWays", RANDOM, layer("Embedding", 3), layer("LSTM", 3).bidirectional()),
          Architecture.of("Lstm", RANDOM, layer("Embedding", 3), layer("LSTM", 4)).withChain(),
          Architecture.of("Gru", RANDOM, layer("Embedding", 3), layer("GRU", 4)).withMarkedEnds(),
          Architecture.of(
              "DroppedAndNormed",
              RANDOM,
              layer("Embedding", 3),
              layer("LSTM", 4),
              Architecture.Layer.ofInputsWidth("LayerNorm", ""),
              Architecture.Layer.ofInputsWidth("Dropout", "rate = 0.5f"),
              layer("GRU", 3)),
          Architecture.of(
              "Skip",
              RANDOM,
              layer("Embedding", 3),
              new Architecture.Block("Residual", layer("LSTM", 2), layer("GRU", 3))));
  private static ClassLoader loader;

  private static Architecture.Layer layer(String kind, int units) {
    return new Architecture.Layer(kind, units);
  }

  static List<Architecture> networks() {
    return NETWORKS;
  }

  @BeforeAll
  static void compile() {
    List<Architecture> all = new ArrayList<>(NETWORKS);
    all.add(LINEAR);
    loader = GeneratedNetwork.compile(all);
  }

  private static Sentence sentence(Architecture architecture, int length) {
    int[] ids = RANDOM.ints(length, 0, architecture.vocabulary()).toArray();
    int[] tags = RANDOM.ints(length, 0, architecture.tags()).toArray();
    return new Sentence(ids, tags);
  }

  /** Measures a network on one sentence, losses at its ends. */
  private static GradientReport measure(
      Architecture architecture, Sentence sentence, Network network) {
    WordTable words = new WordTable();
    for (int word = 0; word < architecture.vocabulary(); word++) {
      words.add("w" + word);
    }
    Sentences sentences = new Sentences(words);
    for (int t = 0; t < sentence.length(); t++) {
      sentences.addToken(sentence.ids()[t], sentence.tags()[t]);
    }
    sentences.endSentence();
    List<String> entities =
        IntStream.range(0, architecture.entities()).mapToObj(i -> "e" + i).toList();
    Laboratory laboratory =
        new Laboratory(
            new ModelDefinition(architecture.name(), entities, "", null),
            sentences,
            Inputs.of(new Vocabulary(words, 0, 1)),
            GradientSettings.of("0", 1, 1, 2, ""),
            new TrainingSettings(1, 1, 1, 1, 512, 0, new AdamSettings(1, 0, 0, 1)));
    laboratory.reached(0, false, network);
    return laboratory.report();
  }

  private static List<LayerGradients> layers(GradientReport report) {
    return report.points().get(0).layers();
  }

  private static double at(DistanceCurve curve, int distance) {
    DistanceCurve.Point point = curve.points().get(distance);
    assertThat(point.distance()).isEqualTo(distance);
    assertThat(point.samples()).isEqualTo(distance == 0 ? 2 : 1);
    return point.quartiles().median();
  }

  private static void assertClose(double found, double expected) {
    assertThat(found).isCloseTo(expected, within(1e-4 * Math.abs(expected) + 1e-9));
  }

  /** U of a linear layer: a multiple of a rotation in two planes, whose powers are known. */
  private static void setRotation(ReferenceNetwork reference, double factor) {
    double[] u = reference.parameter("layer1.recurrentWeights").value();
    Arrays.fill(u, 0);
    for (int plane = 0; plane < 2; plane++) {
      double angle = 0.4 + plane;
      int from = 10 * plane; // (0, 0) and (2, 2) of 4 × 4
      u[from] = u[from + 5] = (float) (factor * Math.cos(angle));
      u[from + 1] = (float) (-factor * Math.sin(angle));
      u[from + 4] = (float) (factor * Math.sin(angle));
    }
  }

  @Test
  void onALinearLayerTheGradientIsTheProductOfJacobians() throws Exception {
    ReferenceNetwork reference = LINEAR.reference(RANDOM);
    Sentence sentence = sentence(LINEAR, LENGTH);
    Network network = GeneratedNetwork.load(loader, LINEAR, reference).network();
    LayerGradients layer = layers(measure(LINEAR, sentence, network)).get(0);

    double[] gradient = outputGradient(reference, sentence);
    for (int k = 1; k < LENGTH; k++) {
      gradient = timesTransposed(reference.parameter("layer1.recurrentWeights"), gradient);
      assertClose(at(layer.states(), k), norm(gradient));
    }
  }

  /** {@code ∂L/∂h} of the last token: {@code Wᵀ·(softmax − one-hot)}. */
  private static double[] outputGradient(ReferenceNetwork reference, Sentence sentence) {
    double[] scores = reference.forward(sentence)[LENGTH - 1].clone();
    for (int tag = 0; tag < scores.length; tag++) {
      scores[tag] = Math.exp(scores[tag]) - (tag == sentence.tags()[LENGTH - 1] ? 1 : 0);
    }
    return timesTransposed(reference.parameter("scores.weights"), scores);
  }

  private static double[] timesTransposed(ReferenceParameter matrix, double[] vector) {
    double[] product = new double[matrix.columns()];
    for (int row = 0; row < vector.length; row++) {
      for (int column = 0; column < product.length; column++) {
        product[column] += matrix.at(row, column) * vector[row];
      }
    }
    return product;
  }

  private static double norm(double[] vector) {
    double sum = 0;
    for (double v : vector) {
      sum += v * v;
    }
    return Math.sqrt(sum);
  }

  @Test
  void theVerdictIsThatOfTheSpectralRadius() throws Exception {
    for (double radius : new double[] {0.5, 1, 1.5}) {
      ReferenceNetwork reference = LINEAR.reference(RANDOM);
      setRotation(reference, radius);
      Network network = GeneratedNetwork.load(loader, LINEAR, reference).network();
      GradientReport report = measure(LINEAR, sentence(LINEAR, LENGTH), network);
      DistanceCurve relative = layers(report).get(0).relativeStates();
      for (int k = 1; k < LENGTH; k++) {
        assertClose(at(relative, k), Math.pow(radius, k));
      }
      String verdict =
          radius < 1
              ? "seven steps back, less than 1 % of the gradient is left"
              : radius == 1
                  ? "eleven steps back, 100 % of the gradient is left"
                  : "the gradient explodes: it grows 86.5-fold in eleven steps";
      assertThat(GradientSummary.lines(report)).contains("  before training: " + verdict);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theGradientIsThatOfCentralDifferences(Architecture architecture) throws Exception {
    ReferenceNetwork reference = architecture.reference(RANDOM);
    Sentence sentence = sentence(architecture, LENGTH);
    Network network = GeneratedNetwork.load(loader, architecture, reference).network();
    List<LayerGradients> layers = layers(measure(architecture, sentence, network));
    assertThat(layers).hasSameSizeAs(reference.nudges());
    for (int i = 0; i < layers.size(); i++) {
      LayerGradients layer = layers.get(i);
      int position = layer.reversed() ? 0 : LENGTH - 1;
      Nudge nudge = reference.nudges().get(i);
      for (int k = 1; k < LENGTH; k++) {
        double[] gradient = new double[layer.units()];
        for (int unit = 0; unit < gradient.length; unit++) {
          nudge.set(LENGTH - 1 - k, unit, NUDGE);
          double above = loss(reference, sentence, position);
          nudge.set(LENGTH - 1 - k, unit, -NUDGE);
          gradient[unit] = (above - loss(reference, sentence, position)) / (2 * NUDGE);
        }
        nudge.set(-1, 0, 0);
        assertThat(at(layer.states(), k))
            .as(layer.layer() + " " + k)
            .isCloseTo(norm(gradient), within(2e-4 * norm(gradient) + 1e-8));
      }
    }
  }

  private static double loss(ReferenceNetwork reference, Sentence sentence, int position) {
    int[] alone = new int[LENGTH];
    Arrays.fill(alone, -1);
    alone[position] = sentence.tags()[position];
    return reference.loss(List.of(new Sentence(sentence.ids(), alone)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theTermsOfTheRecurrentWeightsAddUpToTheirGradient(Architecture architecture)
      throws Exception {
    ReferenceNetwork reference = architecture.reference(RANDOM);
    Sentence sentence = sentence(architecture, LENGTH);
    GeneratedNetwork generated = GeneratedNetwork.load(loader, architecture, reference);
    Network network = generated.network();
    List<LayerGradients> layers = layers(measure(architecture, sentence, network));
    for (int i = 0; i < layers.size(); i++) {
      LayerGradients layer = layers.get(i);
      LaneBatch batch = generated.batch(List.of(sentence), 0, LENGTH);
      backward(network, batch, layer.reversed() ? 0 : LENGTH - 1, architecture.tags());
      RecurrentTrace trace = network.traces().get(i);
      Parameter weights = recurrentWeights(network, layer.layer());
      double[] sum = new double[weights.size()];
      for (int k = 0; k < LENGTH - 1; k++) {
        double[] term = term(trace, LENGTH - 1 - k, weights);
        for (int w = 0; w < sum.length; w++) {
          sum[w] += term[w];
        }
        if (k > 0) {
          assertClose(at(layer.weightTerms(), k), norm(term));
        }
      }
      double[] whole = new double[weights.size()];
      for (int w = 0; w < whole.length; w++) {
        whole[w] = network.gradient()[weights.offset() + w];
      }
      assertThat(Differences.relative(whole, sum)).isLessThan(1e-5);
      assertThat(layer.weightTerms().points()).hasSize(LENGTH - 1);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void aGateIsThatOfItsRowOfTheBias(Architecture architecture) throws Exception {
    ReferenceNetwork reference = architecture.reference(RANDOM);
    Sentence sentence = sentence(architecture, LENGTH);
    Network network = GeneratedNetwork.load(loader, architecture, reference).network();
    for (RecurrentTrace trace : network.traces()) {
      List<String> rows =
          switch (trace.kind()) {
            case RNN -> List.of();
            case LSTM -> List.of("input", "forget", "", "output");
            case GRU -> List.of("reset", "update");
          };
      int unit = trace.units() - 1;
      for (String gate : rows) {
        double[] bias = reference.parameter(trace.layer() + ".bias").value();
        bias[rows.indexOf(gate) * trace.units() + unit] = 40;
      }
      GeneratedNetwork open = GeneratedNetwork.load(loader, architecture, reference);
      for (SentenceGates layer : shown(measure(architecture, sentence, open.network()))) {
        if (layer.layer().equals(trace.layer())) {
          assertThat(layer.gates()).hasSize((int) rows.stream().filter(r -> !r.isEmpty()).count());
          for (SentenceGates.Values gate : layer.gates()) {
            for (float[] values : gate.values()) {
              assertThat(values[unit]).as(gate.gate()).isGreaterThan(0.9999f);
              assertThat(values[0]).as(gate.gate()).isLessThan(0.9999f);
            }
          }
        }
      }
    }
  }

  @Test
  void gatesOfALayerFromRightToLeftStandInTheOrderOfTheSentence() throws Exception {
    Architecture both = NETWORKS.get(4);
    ReferenceNetwork reference = both.reference(RANDOM);
    for (String parameter : List.of("inputWeights", "recurrentWeights", "bias")) {
      double[] ahead = reference.parameter("layer1.leftToRight." + parameter).value();
      if (parameter.equals("recurrentWeights")) {
        Arrays.fill(ahead, 0); // then a gate depends on its token alone
      }
      double[] back = reference.parameter("layer1.rightToLeft." + parameter).value();
      System.arraycopy(ahead, 0, back, 0, back.length);
    }
    Network network = GeneratedNetwork.load(loader, both, reference).network();
    List<SentenceGates> layers = shown(measure(both, sentence(both, LENGTH), network));
    for (int gate = 0; gate < 3; gate++) {
      assertThat(layers.get(1).gates().get(gate).values())
          .isDeepEqualTo(layers.get(0).gates().get(gate).values());
    }
  }

  private static List<SentenceGates> shown(GradientReport report) {
    return report.points().get(0).sentence();
  }

  private static void backward(Network network, LaneBatch batch, int position, int tags) {
    network.forward(batch);
    network.prepareBackward(batch);
    for (int t = 0; t < LENGTH; t++) {
      int at = batch.index(0, t);
      batch.set(0, t, batch.ids()[at], t == position ? batch.tags()[at] : LaneBatch.NO_TAG);
    }
    TagLoss.of(network, tags).sum(batch, 1);
    network.backward(batch);
  }

  private static Parameter recurrentWeights(Network network, String layer) {
    return network.source().layout().parameters().stream()
        .filter(parameter -> parameter.name().equals(layer + ".recurrentWeights"))
        .findFirst()
        .orElseThrow();
  }

  /** {@code da_s ⊗ h_{s−1}}, laid out as the weights are. */
  private static double[] term(RecurrentTrace trace, int step, Parameter weights) {
    int h = trace.units();
    double[] term = new double[weights.size()];
    for (int row = 0; row < weights.rows(); row++) {
      boolean interleaved = trace.kind() == RecurrentTrace.Kind.LSTM;
      int at = interleaved ? row % h * 4 + row / h : row;
      double a = trace.preactivationGradients()[(step * weights.rows() + at) * Lanes.COUNT];
      for (int unit = 0; unit < h; unit++) {
        term[row * h + unit] = a * trace.states()[(step * h + unit) * Lanes.COUNT];
      }
    }
    return term;
  }
}
