package dev.ner.maven.mojo;

import dev.ner.error.Problem;
import dev.ner.maven.engine.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * What {@code train}, {@code evaluate} and {@code gradients} share: a parameter for each setting
 * that an annotation declares, which overrides it for one run.
 *
 * <p>They are texts, because the catalogue of settings, which the compiler uses too, says what each
 * may be. The file is long because Maven wants a documented field for each.
 */
abstract class AbstractSettingsMojo extends AbstractForkMojo {

  /** What to do where a corpus file is absent: {@code fail} or {@code skip} the model. */
  @Parameter(property = "ner.missingCorpus", defaultValue = "fail")
  private String missingCorpus;

  /**
   * The file that the weights and the vocabulary are learnt from; overrides that of
   * {@code @Corpus}.
   */
  @Parameter(property = "ner.train")
  private String train;

  /** The file that chooses the best epoch; overrides that of {@code @Corpus}. */
  @Parameter(property = "ner.validation")
  private String validation;

  /** The file that the evaluation reports on; empty for none; overrides that of {@code @Corpus}. */
  @Parameter(property = "ner.test")
  private String test;

  /**
   * The one file that is split into training, validation and test; overrides that of
   * {@code @Corpus}.
   */
  @Parameter(property = "ner.source")
  private String source;

  /**
   * The form of the corpus files, {@code CONLL}, {@code CSV} or {@code SENTENCES_AND_LABELS};
   * overrides that of {@code @Corpus}.
   */
  @Parameter(property = "ner.format")
  private String format;

  /**
   * How tags mark where an entity begins and ends, {@code IOB2}, {@code IOB1}, {@code IOBES} or
   * {@code IO}; overrides that of {@code @Corpus}.
   */
  @Parameter(property = "ner.scheme")
  private String scheme;

  /** The character encoding of the corpus files; overrides that of {@code @Corpus}. */
  @Parameter(property = "ner.charset")
  private String charset;

  /** The column of the token, from 1, or from -1 backwards; overrides that of {@code @Corpus}. */
  @Parameter(property = "ner.tokenColumn")
  private String tokenColumn;

  /** The column of the tag, from 1, or from -1 backwards; overrides that of {@code @Corpus}. */
  @Parameter(property = "ner.tagColumn")
  private String tagColumn;

  /**
   * What stands between columns, {@code BLANKS} (runs of spaces and tabs) or {@code TAB} (each
   * tab); overrides that of {@code @Corpus}.
   */
  @Parameter(property = "ner.separator")
  private String separator;

  /** Whether an I- that continues nothing is refused; overrides that of {@code @Corpus}. */
  @Parameter(property = "ner.strict")
  private String strict;

  /** The number of sentences to train on; overrides that of {@code @SplitByCount}. */
  @Parameter(property = "ner.trainSentences")
  private String trainSentences;

  /**
   * The number of sentences that choose the best epoch; overrides that of {@code @SplitByCount}.
   */
  @Parameter(property = "ner.validationSentences")
  private String validationSentences;

  /**
   * The number of sentences that the evaluation reports on; 0 for none; overrides that of
   * {@code @SplitByCount}.
   */
  @Parameter(property = "ner.testSentences")
  private String testSentences;

  /** The share of sentences to train on; overrides that of {@code @SplitByShare}. */
  @Parameter(property = "ner.trainShare")
  private String trainShare;

  /** The share of sentences that choose the best epoch; overrides that of {@code @SplitByShare}. */
  @Parameter(property = "ner.validationShare")
  private String validationShare;

  /**
   * The share of sentences that the evaluation reports on; 0 for none; overrides that of
   * {@code @SplitByShare}.
   */
  @Parameter(property = "ner.testShare")
  private String testShare;

  /**
   * Whether the sentences are shuffled before they are split; overrides that of
   * {@code @SplitByCount} or {@code @SplitByShare}.
   */
  @Parameter(property = "ner.shuffle")
  private String shuffle;

  /** The seed of that shuffle; overrides that of {@code @SplitByCount} or {@code @SplitByShare}. */
  @Parameter(property = "ner.shuffleSeed")
  private String shuffleSeed;

  /**
   * How often a word must occur in the training split to be known; overrides that of
   * {@code @Vocabulary}.
   */
  @Parameter(property = "ner.minimumCount")
  private String minimumCount;

  /**
   * How readily a known word becomes the unknown word in training; 0 for never; overrides that of
   * {@code @Vocabulary}.
   */
  @Parameter(property = "ner.wordDropout")
  private String wordDropout;

  /**
   * A file of the known words; empty for those of the training split; overrides that of
   * {@code @Vocabulary}.
   */
  @Parameter(property = "ner.wordFile")
  private String wordFile;

  /** The character encoding of the word file; overrides that of {@code @Vocabulary}. */
  @Parameter(property = "ner.wordFileCharset")
  private String wordFileCharset;

  /** How often training goes through the training split; overrides that of {@code @Training}. */
  @Parameter(property = "ner.epochs")
  private String epochs;

  /** The number of sentences of a batch; overrides that of {@code @Training}. */
  @Parameter(property = "ner.batchSize")
  private String batchSize;

  /**
   * The largest norm of a step's gradient; 0 for no clipping; overrides that of {@code @Training}.
   */
  @Parameter(property = "ner.clipNorm")
  private String clipNorm;

  /**
   * The largest magnitude of an element of a step's gradient; 0 for any; overrides that of
   * {@code @Training}.
   */
  @Parameter(property = "ner.clipValue")
  private String clipValue;

  /**
   * The number of epochs without a better score after which training ends; 0 for all epochs;
   * overrides that of {@code @Training}.
   */
  @Parameter(property = "ner.patience")
  private String patience;

  /**
   * The decay of a moving average of the weights, which is kept; 0 for none; overrides that of
   * {@code @Training}.
   */
  @Parameter(property = "ner.averaging")
  private String averaging;

  /** The seed of weights, order of batches and dropout; overrides that of {@code @Training}. */
  @Parameter(property = "ner.seed")
  private String seed;

  /**
   * The number of tokens beyond which a sentence is cut into windows; overrides that of
   * {@code @Training}.
   */
  @Parameter(property = "ner.maximumLength")
  private String maximumLength;

  /**
   * The form in which the model's file stores weights, {@code FLOAT32} or {@code FLOAT16};
   * overrides that of {@code @Training}.
   */
  @Parameter(property = "ner.weightFormat")
  private String weightFormat;

  /** The step size, before the schedule; overrides that of the model's optimiser. */
  @Parameter(property = "ner.learningRate")
  private String learningRate;

  /**
   * The share of the velocity that is kept; 0 for no momentum; overrides that of {@code @SGD} or
   * {@code @RMSProp}.
   */
  @Parameter(property = "ner.momentum")
  private String momentum;

  /** Whether the momentum is Nesterov's; overrides that of {@code @SGD}. */
  @Parameter(property = "ner.nesterov")
  private String nesterov;

  /** The decay of the mean of squared gradients; overrides that of {@code @RMSProp}. */
  @Parameter(property = "ner.rho")
  private String rho;

  /** What the sum of squared gradients is before the first step. Declared by {@code @Adagrad}. */
  @Parameter(property = "ner.initialAccumulator")
  private String initialAccumulator;

  /** The decay of the mean of gradients; overrides that of {@code @Adam} or {@code @AdamW}. */
  @Parameter(property = "ner.beta1")
  private String beta1;

  /**
   * The decay of the mean of squared gradients; overrides that of {@code @Adam} or {@code @AdamW}.
   */
  @Parameter(property = "ner.beta2")
  private String beta2;

  /** What keeps the divisor from zero; overrides that of the model's optimiser. */
  @Parameter(property = "ner.epsilon")
  private String epsilon;

  /** How much weights decay; 0 for not at all; overrides that of {@code @SGD} or {@code @AdamW}. */
  @Parameter(property = "ner.weightDecay")
  private String weightDecay;

  /** The number of steps in which the learning rate rises; overrides that of {@code @Warmup}. */
  @Parameter(property = "ner.warmupSteps")
  private String warmupSteps;

  /**
   * The number of epochs after which the learning rate falls; overrides that of {@code @StepDecay}.
   */
  @Parameter(property = "ner.decayEpochs")
  private String decayEpochs;

  /**
   * What the learning rate is multiplied by when it falls; overrides that of {@code @StepDecay}.
   */
  @Parameter(property = "ner.decayFactor")
  private String decayFactor;

  /**
   * The share of the learning rate that is left at the end; overrides that of {@code @CosineDecay}.
   */
  @Parameter(property = "ner.minimumFactor")
  private String minimumFactor;

  /**
   * The number of steps before the learning rate falls; overrides that of
   * {@code @ReciprocalSquareRoot}.
   */
  @Parameter(property = "ner.timescale")
  private String timescale;

  /**
   * The least F1 of entities with which the build goes on; overrides that of {@code @QualityGate}.
   */
  @Parameter(property = "ner.minimumF1")
  private String minimumF1;

  /**
   * The least share of rightly tagged tokens with which the build goes on; overrides that of
   * {@code @QualityGate}.
   */
  @Parameter(property = "ner.minimumAccuracy")
  private String minimumAccuracy;

  /** The settings that are overridden in this run, by name. */
  final Map<String, String> overrides() {
    Map<String, String> overrides = new TreeMap<>();
    put(overrides, "train", train);
    put(overrides, "validation", validation);
    put(overrides, "test", test);
    put(overrides, "source", source);
    put(overrides, "format", format);
    put(overrides, "scheme", scheme);
    put(overrides, "charset", charset);
    put(overrides, "tokenColumn", tokenColumn);
    put(overrides, "tagColumn", tagColumn);
    put(overrides, "separator", separator);
    put(overrides, "strict", strict);
    put(overrides, "trainSentences", trainSentences);
    put(overrides, "validationSentences", validationSentences);
    put(overrides, "testSentences", testSentences);
    put(overrides, "trainShare", trainShare);
    put(overrides, "validationShare", validationShare);
    put(overrides, "testShare", testShare);
    put(overrides, "shuffle", shuffle);
    put(overrides, "shuffleSeed", shuffleSeed);
    put(overrides, "minimumCount", minimumCount);
    put(overrides, "wordDropout", wordDropout);
    put(overrides, "wordFile", wordFile);
    put(overrides, "wordFileCharset", wordFileCharset);
    put(overrides, "epochs", epochs);
    put(overrides, "batchSize", batchSize);
    put(overrides, "clipNorm", clipNorm);
    put(overrides, "clipValue", clipValue);
    put(overrides, "patience", patience);
    put(overrides, "averaging", averaging);
    put(overrides, "seed", seed);
    put(overrides, "maximumLength", maximumLength);
    put(overrides, "weightFormat", weightFormat);
    put(overrides, "learningRate", learningRate);
    put(overrides, "momentum", momentum);
    put(overrides, "nesterov", nesterov);
    put(overrides, "rho", rho);
    put(overrides, "initialAccumulator", initialAccumulator);
    put(overrides, "beta1", beta1);
    put(overrides, "beta2", beta2);
    put(overrides, "epsilon", epsilon);
    put(overrides, "weightDecay", weightDecay);
    put(overrides, "warmupSteps", warmupSteps);
    put(overrides, "decayEpochs", decayEpochs);
    put(overrides, "decayFactor", decayFactor);
    put(overrides, "minimumFactor", minimumFactor);
    put(overrides, "timescale", timescale);
    put(overrides, "minimumF1", minimumF1);
    put(overrides, "minimumAccuracy", minimumAccuracy);
    return overrides;
  }

  private static void put(Map<String, String> overrides, String name, String value) {
    if (value != null) {
      overrides.put(name, value.trim());
    }
  }

  final String missingCorpus() {
    return missingCorpus.trim();
  }

  private static String line(Outcome outcome, Problem problem) {
    return new Problem(problem.error(), outcome.modelClass(), problem.message()).toString();
  }

  /** Fails the build where a quality gate is missed. */
  static void passGates(List<Outcome> outcomes) throws MojoFailureException {
    List<String> missed =
        outcomes.stream()
            .flatMap(outcome -> outcome.gate().stream().map(problem -> line(outcome, problem)))
            .toList();
    if (!missed.isEmpty()) {
      throw new MojoFailureException(String.join("\n", missed));
    }
  }
}
