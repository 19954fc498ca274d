package dev.ner.gradients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ner.batch.LaneBatch;
import dev.ner.corpus.Corpus;
import dev.ner.fixture.TestNetwork;
import dev.ner.fixture.TinyCorpus;
import dev.ner.input.Inputs;
import dev.ner.input.Vocabulary;
import dev.ner.json.Json;
import dev.ner.json.JsonObject;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Network;
import dev.ner.network.Parameter;
import dev.ner.network.Parameters;
import dev.ner.train.AdamSettings;
import dev.ner.train.Clipping;
import dev.ner.train.Optimizers;
import dev.ner.train.ParameterNorms;
import dev.ner.train.Schedule;
import dev.ner.train.Trainer;
import dev.ner.train.TrainingListener;
import dev.ner.train.TrainingObserver;
import dev.ner.train.TrainingSettings;
import dev.ner.train.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LaboratoryTest {
  private static final TrainingSettings TRAINING =
      new TrainingSettings(
          4, 16, 0.3f, 5, 512, 0.25f, new AdamSettings(0.02f, 0.9f, 0.999f, 1e-8f));

  private final ModelDefinition model = TestNetwork.definition(8, 6, TinyCorpus.ENTITIES);
  private final Corpus corpus = TinyCorpus.of(100, 1);
  private final Inputs inputs = Inputs.of(Vocabulary.of(corpus.train(), 1));

  private Laboratory laboratory(String points, String sentence) {
    GradientSettings settings = GradientSettings.of(points, TRAINING.epochs(), 20, 5, sentence);
    return new Laboratory(model, corpus.validation(), inputs, settings, TRAINING);
  }

  private Trainer trainer(Workers workers) {
    return trainer(workers, TRAINING);
  }

  private Trainer trainer(Workers workers, TrainingSettings settings) {
    TrainingListener nobody =
        new TrainingListener() {
          @Override
          public void batchDone(int epoch, int batch, int batches, long tokens, double loss) {}

          @Override
          public void epochDone(EpochResult result) {}
        };
    return new Trainer(model, corpus, inputs, settings, workers, nobody);
  }

  private GradientReport report(String points, int threads) {
    Laboratory laboratory = laboratory(points, "");
    try (Workers workers = new Workers(threads)) {
      trainer(workers).observe(laboratory);
    }
    return laboratory.report();
  }

  /** Keeps the weights after each epoch and the norms, and passes everything on. */
  private static final class Recorder implements TrainingObserver {
    private final TrainingObserver next;
    private final List<float[]> weights = new ArrayList<>();
    private final List<ParameterNorms> norms = new ArrayList<>();

    Recorder(TrainingObserver next) {
      this.next = next;
    }

    @Override
    public boolean reached(int epochs, boolean last, Network network) {
      weights.add(network.source().values().clone());
      return next == null || next.reached(epochs, last, network);
    }

    @Override
    public void stepping(int epoch, ParameterNorms parameterNorms) {
      norms.add(parameterNorms);
      if (next != null) {
        next.stepping(epoch, parameterNorms);
      }
    }
  }

  @Test
  void changesNoBitOfTheTrainingAndEndsItAfterTheLastPoint() {
    Recorder alone = new Recorder(null);
    Recorder observed = new Recorder(laboratory("0,1,3", ""));
    try (Workers workers = new Workers(2)) {
      trainer(workers).observe(alone);
      trainer(workers).observe(observed);
    }
    assertThat(observed.weights).hasSize(4);
    for (int epoch = 0; epoch < observed.weights.size(); epoch++) {
      assertThat(observed.weights.get(epoch)).isEqualTo(alone.weights.get(epoch));
    }
    assertThat(alone.weights).hasSize(5);
  }

  @Test
  void theNormsOfTheParametersMakeUpTheNormThatIsClipped() {
    Recorder recorder = new Recorder(null);
    try (Workers workers = new Workers(1)) {
      trainer(workers).observe(recorder);
    }
    for (ParameterNorms norms : recorder.norms) {
      double before = whole(norms.before());
      assertThat(norms.clipped()).isEqualTo(before > 0.3);
      assertThat(whole(norms.after())).isCloseTo(Math.min(before, 0.3), within(1e-6));
    }
    EpochNorms first = report("1", 1).epochs().get(0);
    assertThat(first.batches()).isEqualTo(7);
    assertThat(first.clipped())
        .isEqualTo(recorder.norms.stream().limit(7).filter(ParameterNorms::clipped).count())
        .isPositive();
    assertThat(first.whole().before().upper()).isGreaterThan(0.3);
    assertThat(first.whole().after().upper()).isCloseTo(0.3, within(1e-6));
  }

  private static double whole(double[] norms) {
    return Math.sqrt(Arrays.stream(norms).map(norm -> norm * norm).sum());
  }

  @Test
  void normsAfterClippingByValueAreThoseOfWhatIsLeft() {
    Recorder recorder = new Recorder(null);
    try (Workers workers = new Workers(1)) {
      trainer(workers, clipped(new Clipping(0, 0.001f), 0)).observe(recorder);
    }
    ParameterNorms first = recorder.norms.get(0);
    int bias =
        model.network().layout(9).parameters().stream()
            .map(Parameter::name)
            .toList()
            .indexOf("dense.bias");
    assertThat(first.before()[bias]).isGreaterThan(0.01);
    assertThat(first.after()[bias]).isCloseTo(0.001 * Math.sqrt(5), within(1e-8)); // all five cut
    assertThat(first.clipped()).isTrue();
  }

  @Test
  void theLastPointIsWherePatienceEndsTheTraining() {
    TrainingSettings impatient = clipped(new Clipping(1, 0), 1);
    Laboratory laboratory = laboratory("0,last", "");
    try (Workers workers = new Workers(1)) {
      trainer(workers, impatient).observe(laboratory);
    }
    List<PointReport> points = laboratory.report().points();
    assertThat(points).hasSize(2);
    assertThat(points.get(1).epoch()).isBetween(1, 3);
    assertThat(laboratory.report().epochs()).hasSize(points.get(1).epoch());
  }

  /** The training with another clipping and patience, so slow that nothing gets better. */
  private static TrainingSettings clipped(Clipping clipping, int patience) {
    return new TrainingSettings(
        4,
        16,
        5,
        512,
        0.25f,
        patience,
        0f,
        clipping,
        Optimizers.of(new AdamSettings(1e-9f, 0.9f, 0.999f, 1e-8f)),
        Schedule.CONSTANT);
  }

  @Test
  void reportsTheSameBytesForEveryNumberOfThreads() {
    String one = GradientsJson.write(report("0,1,last", 1));
    assertThat(GradientsJson.write(report("last, 1, 0", 3))).isEqualTo(one);
    JsonObject json = (JsonObject) Json.parse(one);
    assertThat(json.array("points").size()).isEqualTo(3);
    assertThat(json.object("clipping").array("epochs").size()).isEqualTo(4);
  }

  @Test
  void countsLossesTokensAndUnits() {
    PointReport point = report("0", 1).points().get(0);
    LayerGradients layer = point.layers().get(0);
    DistanceCurve.Point near = layer.states().points().get(0);
    assertThat(near.distance()).isZero();
    assertThat(near.samples()).isEqualTo(point.samples()).isEqualTo(20 * 5);
    assertThat(layer.relativeStates().points().get(0).quartiles())
        .isEqualTo(new Quartiles(1, 1, 1));
    assertThat(point.loss()).isBetween(1.3, 2.0); // five tags, nothing learnt
    assertThat(layer.gates())
        .extracting(GateSaturation::gate)
        .containsExactly("forget", "input", "output");
    assertThat(layer.gates().get(0).mean()).isBetween(0.6, 0.8); // its bias begins at 1
    assertThat(layer.gates().get(1).mean()).isBetween(0.4, 0.6);
  }

  @Test
  void showsTheSentenceThatIsAskedFor() {
    GradientReport chosen = report("0", 1);
    assertThat(chosen.shownNumber()).isPositive();
    assertThat(chosen.shownTokens()).hasSizeBetween(10, 25);
    assertThat(chosen.shownTags()).hasSameSizeAs(chosen.shownTokens()).contains("B-per");
    float[][] forget = chosen.points().get(0).sentence().get(0).gates().get(0).values();
    assertThat(forget).hasDimensions(chosen.shownTokens().size(), 6);

    assertThat(laboratory("0", "Mr Paris flew.").report().shownTokens())
        .containsExactly("Mr", "Paris", "flew", ".");
    assertThat(laboratory("0", " 3 ").report().shownTokens().get(0))
        .isEqualTo(
            corpus
                .validation()
                .words()
                .word(corpus.validation().word(corpus.validation().start(2))));
    for (String nothing : List.of("0", "27", "99999999999", "\u200b")) {
      assertThatThrownBy(() -> laboratory("0", nothing)).hasMessageContaining("NER502");
    }
  }

  @Test
  void refusesPointsThatTrainingDoesNotReach() {
    for (String points : List.of("5", "-1", "first", "", "0,,1", "1;2")) {
      assertThatThrownBy(() -> laboratory(points, ""))
          .hasMessageContainingAll("NER501", "from 0 (before training) to 4");
    }
    assertThatThrownBy(() -> GradientSettings.of("x", 4, 0, 1, ""))
        .hasMessageContainingAll("NER501", "gradients.sentences = 0", "gradients.positions = 1");
  }

  @Test
  void aNetworkWithoutRecurrentLayersIsRefusedBeforeItIsTrained() {
    Parameters parameters = new Parameters(model.network().layout(9));
    assertThatThrownBy(() -> laboratory("3", "").reached(0, false, new Plain(parameters)))
        .hasMessageContainingAll("NER503", "test.Model");
  }

  /** A network that has no recurrent layer, and computes nothing. */
  private static final class Plain extends Network {
    Plain(Parameters parameters) {
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
    public void forward(LaneBatch batch) {}

    @Override
    public void backward(LaneBatch batch) {}

    @Override
    public float[] output() {
      return new float[0];
    }

    @Override
    public float[] outputGradient() {
      return new float[0];
    }

    @Override
    protected void reserveBackward(LaneBatch batch) {}
  }

  @Test
  void theDocumentationNamesEachMemberOfTheFile() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "gradients.md"));
    Matcher name = Pattern.compile("\"([^\"]+)\": ").matcher(GradientsJson.write(report("1", 1)));
    Set<String> parameters =
        model.network().layout(9).parameters().stream()
            .map(Parameter::name)
            .collect(Collectors.toSet());
    while (name.find()) {
      assertThat(page.contains("`" + name.group(1) + "`") || parameters.contains(name.group(1)))
          .as(name.group(1))
          .isTrue();
    }
  }
}
