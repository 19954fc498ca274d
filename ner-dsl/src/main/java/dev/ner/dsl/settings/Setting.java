package dev.ner.dsl.settings;

import dev.ner.dsl.ColumnSeparator;
import dev.ner.dsl.CorpusFormat;
import dev.ner.dsl.TagScheme;
import dev.ner.dsl.WeightFormat;
import dev.ner.dsl.settings.SettingType.CharsetName;
import dev.ner.dsl.settings.SettingType.Choice;
import dev.ner.dsl.settings.SettingType.Column;
import dev.ner.dsl.settings.SettingType.Flag;
import dev.ner.dsl.settings.SettingType.Path;
import dev.ner.dsl.settings.SettingType.Real;
import dev.ner.dsl.settings.SettingType.Whole;
import java.util.List;
import java.util.Optional;

/**
 * A setting of corpus, split, vocabulary, training, optimiser or gate.
 *
 * <p>Its name is that of the annotation's element, and {@code ner.<name>} is the property that
 * overrides it for one run. Constants stand in the order in which descriptions and reports list
 * them. The file is long because each is described here and nowhere else.
 */
public enum Setting {
  TRAIN(
      "train",
      new Path(),
      "",
      "The file that the weights and the vocabulary are learnt from.",
      in(SettingGroup.CORPUS)),
  VALIDATION(
      "validation",
      new Path(),
      "",
      "The file that chooses the best epoch.",
      in(SettingGroup.CORPUS)),
  TEST(
      "test",
      new Path(),
      "",
      "The file that the evaluation reports on; empty for none.",
      in(SettingGroup.CORPUS)),
  SOURCE(
      "source",
      new Path(),
      "",
      "The one file that is split into training, validation and test.",
      in(SettingGroup.CORPUS)),
  FORMAT(
      "format",
      Choice.of(CorpusFormat.class),
      "CONLL",
      "The form of the corpus files.",
      in(SettingGroup.CORPUS)),
  SCHEME(
      "scheme",
      Choice.of(TagScheme.class),
      "IOB2",
      "How tags mark where an entity begins and ends.",
      in(SettingGroup.CORPUS)),
  CHARSET(
      "charset",
      new CharsetName(),
      "UTF-8",
      "The character encoding of the corpus files.",
      in(SettingGroup.CORPUS)),
  TOKEN_COLUMN(
      "tokenColumn",
      new Column(),
      "1",
      "The column of the token, from 1, or from -1 backwards.",
      in(SettingGroup.CORPUS)),
  TAG_COLUMN(
      "tagColumn",
      new Column(),
      "-1",
      "The column of the tag, from 1, or from -1 backwards.",
      in(SettingGroup.CORPUS)),
  SEPARATOR(
      "separator",
      Choice.of(ColumnSeparator.class),
      "BLANKS",
      "What stands between columns: runs of spaces and tabs, or each tab.",
      in(SettingGroup.CORPUS)),
  STRICT(
      "strict",
      new Flag(),
      "false",
      "Whether an I- that continues nothing is refused.",
      in(SettingGroup.CORPUS)),

  TRAIN_SENTENCES(
      "trainSentences",
      Whole.from(1).to(Integer.MAX_VALUE),
      "",
      "The number of sentences to train on.",
      in(SettingGroup.SPLIT_BY_COUNT)),
  VALIDATION_SENTENCES(
      "validationSentences",
      Whole.from(1).to(Integer.MAX_VALUE),
      "",
      "The number of sentences that choose the best epoch.",
      in(SettingGroup.SPLIT_BY_COUNT)),
  TEST_SENTENCES(
      "testSentences",
      Whole.from(0).to(Integer.MAX_VALUE),
      "0",
      "The number of sentences that the evaluation reports on; 0 for none.",
      in(SettingGroup.SPLIT_BY_COUNT)),
  TRAIN_SHARE(
      "trainShare",
      Real.doubles().above(0).below(1),
      "",
      "The share of sentences to train on.",
      in(SettingGroup.SPLIT_BY_SHARE)),
  VALIDATION_SHARE(
      "validationShare",
      Real.doubles().above(0).below(1),
      "",
      "The share of sentences that choose the best epoch.",
      in(SettingGroup.SPLIT_BY_SHARE)),
  TEST_SHARE(
      "testShare",
      Real.doubles().from(0).below(1),
      "0.0",
      "The share of sentences that the evaluation reports on; 0 for none.",
      in(SettingGroup.SPLIT_BY_SHARE)),
  SHUFFLE(
      "shuffle",
      new Flag(),
      "false",
      "Whether the sentences are shuffled before they are split.",
      in(SettingGroup.SPLIT_BY_COUNT, SettingGroup.SPLIT_BY_SHARE)),
  SHUFFLE_SEED(
      "shuffleSeed",
      Whole.any(),
      "1",
      "The seed of that shuffle.",
      in(SettingGroup.SPLIT_BY_COUNT, SettingGroup.SPLIT_BY_SHARE)),

  MINIMUM_COUNT(
      "minimumCount",
      Whole.from(1).to(1_000_000),
      "1",
      "How often a word must occur in the training split to be known.",
      in(SettingGroup.VOCABULARY)),
  WORD_DROPOUT(
      "wordDropout",
      Real.floats().from(0).to(1000),
      "0.25",
      "How readily a known word becomes the unknown word in training; 0 for never.",
      in(SettingGroup.VOCABULARY)),
  WORD_FILE(
      "wordFile",
      new Path(),
      "",
      "A file of the known words; empty for those of the training split.",
      in(SettingGroup.VOCABULARY)),
  WORD_FILE_CHARSET(
      "wordFileCharset",
      new CharsetName(),
      "UTF-8",
      "The character encoding of the word file.",
      in(SettingGroup.VOCABULARY)),

  EPOCHS(
      "epochs",
      Whole.from(1).to(100_000),
      "5",
      "How often training goes through the training split.",
      in(SettingGroup.TRAINING)),
  BATCH_SIZE(
      "batchSize",
      Whole.from(1).to(4096),
      "64",
      "The number of sentences of a batch.",
      in(SettingGroup.TRAINING)),
  CLIP_NORM(
      "clipNorm",
      Real.floats().from(0).to(1_000_000),
      "1.0",
      "The largest norm of a step's gradient; 0 for no clipping.",
      in(SettingGroup.TRAINING)),
  CLIP_VALUE(
      "clipValue",
      Real.floats().from(0).to(1_000_000),
      "0.0",
      "The largest magnitude of an element of a step's gradient; 0 for any.",
      in(SettingGroup.TRAINING)),
  PATIENCE(
      "patience",
      Whole.from(0).to(100_000),
      "0",
      "The number of epochs without a better score after which training ends; 0 for all epochs.",
      in(SettingGroup.TRAINING)),
  AVERAGING(
      "averaging",
      Real.floats().from(0).below(1),
      "0.0",
      "The decay of a moving average of the weights, which is kept; 0 for none.",
      in(SettingGroup.TRAINING)),
  SEED(
      "seed",
      Whole.any(),
      "1",
      "The seed of weights, order of batches and dropout.",
      in(SettingGroup.TRAINING)),
  MAXIMUM_LENGTH(
      "maximumLength",
      Whole.from(1).to(10_000),
      "512",
      "The number of tokens beyond which a sentence is cut into windows.",
      in(SettingGroup.TRAINING)),
  WEIGHT_FORMAT(
      "weightFormat",
      Choice.of(WeightFormat.class),
      "FLOAT32",
      "The form in which the model's file stores weights.",
      in(SettingGroup.TRAINING)),

  LEARNING_RATE(
      "learningRate",
      Real.floats().above(0).to(10),
      "The step size, before the schedule.",
      in(SettingGroup.SGD, "0.1"),
      in(SettingGroup.RMSPROP, "0.01"),
      in(SettingGroup.ADAGRAD, "0.01"),
      in(SettingGroup.ADAM, "0.01"),
      in(SettingGroup.ADAMW, "0.01")),
  MOMENTUM(
      "momentum",
      Real.floats().from(0).below(1),
      "The share of the velocity that is kept; 0 for no momentum.",
      in(SettingGroup.SGD, "0.0"),
      in(SettingGroup.RMSPROP, "0.0")),
  NESTEROV(
      "nesterov", new Flag(), "Whether the momentum is Nesterov's.", in(SettingGroup.SGD, "false")),
  RHO(
      "rho",
      Real.floats().from(0).below(1),
      "The decay of the mean of squared gradients.",
      in(SettingGroup.RMSPROP, "0.99")),
  BETA1(
      "beta1",
      Real.floats().from(0).below(1),
      "The decay of the mean of gradients.",
      in(SettingGroup.ADAM, "0.9"),
      in(SettingGroup.ADAMW, "0.9")),
  BETA2(
      "beta2",
      Real.floats().from(0).below(1),
      "The decay of the mean of squared gradients.",
      in(SettingGroup.ADAM, "0.999"),
      in(SettingGroup.ADAMW, "0.999")),
  INITIAL_ACCUMULATOR(
      "initialAccumulator",
      Real.floats().from(0).to(1000),
      "What the sum of squared gradients is before the first step.",
      in(SettingGroup.ADAGRAD, "0.0")),
  EPSILON(
      "epsilon",
      Real.floats().above(0).to(1),
      "What keeps the divisor from zero.",
      in(SettingGroup.RMSPROP, "1.0E-8"),
      in(SettingGroup.ADAGRAD, "1.0E-10"),
      in(SettingGroup.ADAM, "1.0E-8"),
      in(SettingGroup.ADAMW, "1.0E-8")),
  WEIGHT_DECAY(
      "weightDecay",
      Real.floats().from(0).to(1),
      "How much weights decay; 0 for not at all.",
      in(SettingGroup.SGD, "0.0"),
      in(SettingGroup.ADAMW, "0.01")),

  WARMUP_STEPS(
      "warmupSteps",
      Whole.from(1).to(100_000_000),
      "The number of steps in which the learning rate rises.",
      in(SettingGroup.WARMUP, "")),
  DECAY_EPOCHS(
      "decayEpochs",
      Whole.from(1).to(100_000),
      "The number of epochs after which the learning rate falls.",
      in(SettingGroup.STEP_DECAY, "")),
  DECAY_FACTOR(
      "decayFactor",
      Real.floats().above(0).to(1),
      "What the learning rate is multiplied by when it falls.",
      in(SettingGroup.STEP_DECAY, "0.1")),
  MINIMUM_FACTOR(
      "minimumFactor",
      Real.floats().from(0).to(1),
      "The share of the learning rate that is left at the end.",
      in(SettingGroup.COSINE_DECAY, "0.0")),
  TIMESCALE(
      "timescale",
      Whole.from(1).to(100_000_000),
      "The number of steps before the learning rate falls.",
      in(SettingGroup.RECIPROCAL_SQUARE_ROOT, "")),

  MINIMUM_F1(
      "minimumF1",
      Real.doubles().from(0).to(1),
      "0.0",
      "The least F1 of entities with which the build goes on.",
      in(SettingGroup.QUALITY_GATE)),
  MINIMUM_ACCURACY(
      "minimumAccuracy",
      Real.doubles().from(0).to(1),
      "0.0",
      "The least share of rightly tagged tokens with which the build goes on.",
      in(SettingGroup.QUALITY_GATE));

  private final String element;
  private final SettingType type;
  private final String meaning;
  private final List<Place> places;

  /** An annotation that declares a setting, with its default there. */
  private record Place(SettingGroup group, String defaultValue) {}

  Setting(
      String element,
      SettingType type,
      String defaultValue,
      String meaning,
      List<SettingGroup> groups) {
    this(
        element,
        type,
        meaning,
        groups.stream().map(group -> in(group, defaultValue)).toArray(Place[]::new));
  }

  Setting(String element, SettingType type, String meaning, Place... places) {
    this.element = element;
    this.type = type;
    this.meaning = meaning;
    this.places = List.of(places);
  }

  private static List<SettingGroup> in(SettingGroup... groups) {
    return List.of(groups);
  }

  private static Place in(SettingGroup group, String defaultValue) {
    return new Place(group, defaultValue);
  }

  /** The setting's name, which is the annotation element's: {@code batchSize}. */
  public String element() {
    return element;
  }

  /** The property that overrides it: {@code ner.batchSize}. */
  public String property() {
    return "ner." + element;
  }

  /** The annotations that declare it: several for what splits or optimisers share. */
  public List<SettingGroup> groups() {
    return places.stream().map(Place::group).toList();
  }

  /** Those annotations in words: {@code @SGD or @RMSProp}. */
  public String annotations() {
    return String.join(" or ", groups().stream().map(group -> "@" + group.annotation()).toList());
  }

  /** What values it takes. */
  public SettingType type() {
    return type;
  }

  /**
   * The value where the annotation declares none; empty where one must be declared or none is
   * meant.
   */
  public String defaultValue(SettingGroup group) {
    return places.stream()
        .filter(place -> place.group() == group)
        .findFirst()
        .orElseThrow()
        .defaultValue();
  }

  /** What it means, in one line. */
  public String meaning() {
    return meaning;
  }

  /**
   * What is expected instead, if the value is not allowed: {@code a whole number from 1 to 4096}.
   *
   * @param value the value as descriptions and properties write it
   */
  public Optional<String> problemWith(String value) {
    return type.accepts(value) ? Optional.empty() : Optional.of(type.expected());
  }

  /** The setting of a name such as {@code batchSize}. */
  public static Optional<Setting> of(String element) {
    for (Setting setting : values()) {
      if (setting.element.equals(element)) {
        return Optional.of(setting);
      }
    }
    return Optional.empty();
  }
}
