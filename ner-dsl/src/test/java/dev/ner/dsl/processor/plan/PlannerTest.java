package dev.ner.dsl.processor.plan;

import static dev.ner.dsl.processor.check.Specs.block;
import static dev.ner.dsl.processor.check.Specs.dense;
import static dev.ner.dsl.processor.check.Specs.embedding;
import static dev.ner.dsl.processor.check.Specs.layer;
import static dev.ner.dsl.processor.check.Specs.logSoftmax;
import static dev.ner.dsl.processor.check.Specs.lstm;
import static dev.ner.dsl.processor.check.Specs.model;
import static dev.ner.dsl.processor.check.Specs.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.ner.dsl.processor.spec.FieldSpec;
import dev.ner.dsl.settings.Setting;
import dev.ner.dsl.settings.SettingGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {

  @Test
  void parametersFollowEachOtherTablesLast() {
    NetworkPlan network =
        plan(
            layer("words", embedding(50)),
            layer("context", lstm(50)),
            layer("middle", dense(7)),
            layer("scores", dense()),
            layer("tags", logSoftmax()));
    assertThat(parameters(network))
        .containsExactly(
            "words.table at 0, rows[0] × WORDS",
            "context.inputWeights at 0, 4 * CONTEXT × WORDS",
            "context.recurrentWeights at 10000, 4 * CONTEXT × CONTEXT",
            "context.bias at 20000, 1 × 4 * CONTEXT",
            "middle.weights at 20200, MIDDLE × CONTEXT",
            "middle.bias at 20550, 1 × MIDDLE",
            "scores.weights at 20557, SCORES × MIDDLE",
            "scores.bias at 20592, 1 × SCORES");
    assertThat(network.denseWeights()).isEqualTo(20_597);
  }

  @Test
  void theCoursesModelHasItsWeights() {
    List<String> eight = List.of("per", "org", "geo", "gpe", "tim", "art", "eve", "nat");
    NetworkPlan network =
        Planner.plan(
                model(
                    eight,
                    List.of(),
                    layer("words", embedding(50)),
                    layer("context", lstm(50)),
                    layer("scores", dense()),
                    layer("tags", logSoftmax())))
            .network();
    assertThat(network.denseWeights()).isEqualTo(20_200 + 867);
    assertThat(network.summary())
        .isEqualTo(
            "words: Embedding(50) → context: LSTM(50) → scores: Dense(17) → tags: LogSoftmax");
  }

  @Test
  void aLayerReadsWhatTheOneBeforeWrites() {
    List<LayerPlan> layers =
        plan(
                layer("words", embedding(3)),
                block("encoder", layer("first", lstm(4)), layer("second", lstm(6))),
                layer("scores", dense()),
                layer("tags", logSoftmax()))
            .layers();
    assertThat(layers)
        .extracting(l -> l.names().path())
        .containsExactly("words", "encoder.first", "encoder.second", "scores", "tags");
    LstmPlan first = (LstmPlan) layers.get(1);
    LstmPlan second = (LstmPlan) layers.get(2);
    DensePlan scores = (DensePlan) layers.get(3);
    assertThat(first.input()).isEqualTo(layers.get(0).output());
    assertThat(second.input()).isEqualTo(first.output());
    assertThat(scores.input()).isEqualTo(second.output());
    assertThat(first.input().value().hasLeadingStates()).isFalse();
    assertThat(second.input().value().hasLeadingStates()).isTrue();
    assertThat(second.input().gradient().hasLeadingStates()).isTrue();
    assertThat(second.gates().width().size()).isEqualTo(24);
    assertThat(second.names())
        .isEqualTo(new LayerNames("encoder.second", "encoderSecond", "ENCODER_SECOND"));
  }

  @Test
  void namesThatMeetGetANumber() {
    assertThat(stems("words", "WORDS", "words2", "wordsGradient", "gradient", "batch"))
        .containsExactly(
            "words/WORDS",
            "wordsLayer2/WORDS_2",
            "words2/WORDS2",
            "wordsGradient2/WORDS_GRADIENT_2",
            "gradient2/GRADIENT_2",
            "batch2/BATCH_2");
    assertThat(stems("上下", "inputWeights", "CLASS"))
        .containsExactly("上下Layer/上下", "inputWeights/INPUT_WEIGHTS", "classLayer/CLASS");
  }

  @Test
  void settingsThatApplyStandInTheOrderOfTheCatalogue() {
    var files =
        Planner.plan(
                model(
                    List.of("per"),
                    List.of(
                        settings(SettingGroup.ADAM, "beta1", "0.5"),
                        settings(SettingGroup.CORPUS, "validation", "v", "train", "t")),
                    fields()))
            .settings();
    assertThat(List.copyOf(files.keySet()))
        .isSorted()
        .doesNotContain(Setting.SOURCE, Setting.SHUFFLE);
    assertThat(files)
        .contains(
            entry(Setting.TRAIN, "t"),
            entry(Setting.TEST, ""),
            entry(Setting.BETA1, "0.5"),
            entry(Setting.EPOCHS, "5"));
  }

  @Test
  void aModelHasTheSettingsOfItsOwnOptimizerAndSchedule() {
    var plan =
        Planner.plan(
            model(
                List.of("per"),
                List.of(
                    settings(SettingGroup.CORPUS, "validation", "v", "train", "t"),
                    settings(SettingGroup.SGD, "momentum", "0.9"),
                    settings(SettingGroup.WARMUP, "warmupSteps", "7")),
                fields()));
    assertThat(plan.optimizers().model()).isEqualTo("SGD");
    assertThat(plan.settings())
        .contains(
            entry(Setting.LEARNING_RATE, "0.1"),
            entry(Setting.MOMENTUM, "0.9"),
            entry(Setting.NESTEROV, "false"),
            entry(Setting.WARMUP_STEPS, "7"))
        .doesNotContainKeys(Setting.BETA1, Setting.EPSILON, Setting.TIMESCALE);
    assertThat(Planner.plan(model(fields())).settings())
        .contains(entry(Setting.LEARNING_RATE, "0.01"))
        .doesNotContainKeys(Setting.MOMENTUM, Setting.WARMUP_STEPS, Setting.DECAY_EPOCHS);
  }

  @Test
  void aSourceHasTheSettingsOfItsSplit() {
    var split =
        Planner.plan(
                model(
                    List.of("per"),
                    List.of(
                        settings(SettingGroup.CORPUS, "source", "s"),
                        settings(
                            SettingGroup.SPLIT_BY_SHARE,
                            "trainShare",
                            "0.8",
                            "validationShare",
                            "0.2",
                            "shuffle",
                            "true")),
                    fields()))
            .settings();
    assertThat(split)
        .contains(
            entry(Setting.SOURCE, "s"),
            entry(Setting.TRAIN_SHARE, "0.8"),
            entry(Setting.TEST_SHARE, "0.0"),
            entry(Setting.SHUFFLE, "true"),
            entry(Setting.SHUFFLE_SEED, "1"))
        .doesNotContainKeys(Setting.TRAIN, Setting.TRAIN_SENTENCES);
  }

  private static FieldSpec[] fields() {
    return new FieldSpec[] {
      layer("words", embedding(3)), layer("scores", dense()), layer("tags", logSoftmax())
    };
  }

  private static NetworkPlan plan(FieldSpec... fields) {
    return Planner.plan(model(fields)).network();
  }

  private static List<String> parameters(NetworkPlan network) {
    List<String> all = new ArrayList<>();
    for (LayerPlan layer : network.layers()) {
      for (ParameterPlan p : layer.parameters()) {
        all.add("%s at %d, %s × %s".formatted(p.path(), p.offset(), p.rows(), p.columns()));
      }
    }
    return all;
  }

  private static List<String> stems(String... paths) {
    NamePool pool = new NamePool();
    return Arrays.stream(paths)
        .map(pool::take)
        .map(names -> names.stem() + "/" + names.constant())
        .toList();
  }
}
