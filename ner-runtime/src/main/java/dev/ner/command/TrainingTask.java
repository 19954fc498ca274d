package dev.ner.command;

import dev.ner.batch.Windows;
import dev.ner.corpus.Corpus;
import dev.ner.corpus.CorpusReader;
import dev.ner.corpus.CorpusSettings;
import dev.ner.corpus.EntryFile;
import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordFile;
import dev.ner.corpus.WordList;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import dev.ner.input.EntryLists;
import dev.ner.input.InputLayer;
import dev.ner.input.Inputs;
import dev.ner.input.Vocabulary;
import dev.ner.kernel.KernelsProvider;
import dev.ner.model.ModelFile;
import dev.ner.network.ModelDefinition;
import dev.ner.network.Parameter;
import dev.ner.network.ParameterLayout;
import dev.ner.text.Tokenizer;
import dev.ner.train.Trainer;
import dev.ner.train.TrainingListener;
import dev.ner.train.TrainingSettings;
import dev.ner.train.WarmUp;
import dev.ner.train.Workers;
import dev.ner.vectors.PretrainedTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A training that can begin: its corpus is read, and its model fits the memory and a file.
 *
 * @param corpus the sentences
 * @param inputs what the model will read
 * @param pretrained the tables that begin with vectors from files
 */
record TrainingTask(
    ModelDefinition definition,
    TrainingSettings settings,
    Corpus corpus,
    Inputs inputs,
    PretrainedTables pretrained) {

  /** Prepares the training that a request asks for, and announces it. */
  static TrainingTask prepare(Request request, Events events) {
    ModelDefinition definition = Models.definition(request.required("taggerClass"));
    TrainingSettings settings = request.training();
    Corpus corpus;
    PretrainedTables pretrained;
    WarmUp warmUp = WarmUp.start(definition, request.threads());
    try {
      corpus = read(request, events, definition, settings);
      pretrained = pretrained(request, definition, corpus);
    } finally {
      warmUp.end();
    }
    events.problems("warning", pretrained.warnings());
    pretrained.coverage().forEach(events::log);
    Inputs inputs = pretrained.inputs();
    ParameterLayout layout = layout(definition, inputs);
    HeapEstimate.check(
        definition, layout, corpus, inputs, settings, request.threads(), pretrained.bytes());
    TrainingTask task = new TrainingTask(definition, settings, corpus, inputs, pretrained);
    task.announce(request, events, layout);
    task.remarkOnWarmUp(events);
    return task;
  }

  /** The training itself. */
  Trainer trainer(Workers workers, TrainingListener listener) {
    return new Trainer(definition, corpus, inputs, pretrained::fill, settings, workers, listener);
  }

  /**
   * The same training on other sentences, whose words are all that it then knows; without a test.
   */
  TrainingTask on(Sentences train, Request request) {
    Corpus other = new Corpus(train, corpus.validation(), null, List.of());
    PretrainedTables tables = pretrained(request, definition, other);
    return new TrainingTask(definition, settings, other, tables.inputs(), tables);
  }

  private static Corpus read(
      Request request, Events events, ModelDefinition definition, TrainingSettings settings) {
    CorpusSettings corpusSettings = request.corpus();
    Corpus corpus = CorpusReader.read(corpusSettings, new TagSet(definition.entities()));
    events.problems("warning", corpus.warnings());
    warnOfCuts(events, corpus, settings);
    if (corpus.leftOver() > 0) {
      events.log(corpus.leftOver() + " sentence(s) of the source belong to no split");
    }
    return corpus;
  }

  private static ParameterLayout layout(ModelDefinition definition, Inputs inputs) {
    try {
      ParameterLayout layout = definition.network().layout(inputs.rows());
      if (ModelFile.fits(layout, inputs)) {
        return layout;
      }
      throw tooLarge(layout.size() + " weights, and a model file holds at most 2 GB");
    } catch (IllegalArgumentException e) {
      throw tooLarge(e.getMessage());
    }
  }

  private static NerException tooLarge(String why) {
    return new NerException(NerError.MODEL_TOO_LARGE.problem(why));
  }

  /** What the model reads: learnt from the training split, and extended by files of vectors. */
  private static PretrainedTables pretrained(
      Request request, ModelDefinition definition, Corpus corpus) {
    List<InputLayer> layers = definition.network().inputs();
    Inputs learned =
        Inputs.learn(
            layers,
            corpus.train(),
            request.minimumCount(),
            wordFile(request),
            lists(request, layers));
    int[] widths =
        layout(definition, learned).tables().stream().mapToInt(Parameter::columns).toArray();
    return PretrainedTables.read(
        request.vectors(layers), learned, widths, corpus, request.wordFile() != null);
  }

  /** The lists of each gazetteer; all files are read before the mistakes are told. */
  private static Map<String, EntryLists> lists(Request request, List<InputLayer> layers) {
    Map<String, EntryLists> lists = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (InputLayer layer : layers) {
      if (layer instanceof InputLayer.Gazetteer gazetteer) {
        List<List<List<String>>> entries = new ArrayList<>();
        for (Path file : request.lists(layer.name())) {
          try {
            entries.add(EntryFile.read(file, entry -> Tokenizer.tokenize(entry).tokens()));
          } catch (NerException e) {
            problems.addAll(e.problems());
          }
        }
        lists.put(layer.name(), EntryLists.of(gazetteer.caseSensitive(), entries));
      }
    }
    if (!problems.isEmpty()) {
      throw new NerException(problems);
    }
    return lists;
  }

  /** The words of the file that lists them, or null if there is none. */
  private static Vocabulary wordFile(Request request) {
    Path file = request.wordFile();
    if (file == null) {
      return null;
    }
    WordList list = WordFile.read(file, request.wordFileCharset());
    return new Vocabulary(list.words(), list.padding(), list.unknown());
  }

  private static void warnOfCuts(Events events, Corpus corpus, TrainingSettings settings) {
    int cut = new Windows(corpus.train(), settings.maximumLength()).cutSentences();
    if (cut > 0) {
      events.problems(
          "warning",
          List.of(
              NerError.CORPUS_SENTENCE_CUT.problem(
                  cut, settings.maximumLength(), corpus.train().longest())));
    }
  }

  /** A warm-up is given in steps: where a run has far fewer of them, it is never over. */
  private void remarkOnWarmUp(Events events) {
    int windows = new Windows(corpus.train(), settings.maximumLength()).count();
    int batches = (windows + settings.batchSize() - 1) / settings.batchSize();
    long steps = (long) batches * settings.epochs();
    int warmup = settings.schedule().warmupSteps();
    if (2L * warmup > steps) {
      events.log(
          "the warm-up takes "
              + warmup
              + " of "
              + steps
              + " steps (warmupSteps): the full step size comes late or never");
    }
  }

  private void announce(Request request, Events events, ParameterLayout layout) {
    events.send(
        "start",
        json ->
            json.name("model")
                .value(definition.modelClass())
                .name("weights")
                .value(layout.size())
                .name("sentences")
                .value(corpus.train().size())
                .name("tokens")
                .value(corpus.train().tokenCount())
                .name("vocabulary")
                .value(inputs.vocabularySize())
                .name("threads")
                .value(request.threads())
                .name("kernels")
                .value(KernelsProvider.reason())
                .name("heapMb")
                .value(Runtime.getRuntime().maxMemory() >> 20));
  }
}
