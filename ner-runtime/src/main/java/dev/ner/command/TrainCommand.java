package dev.ner.command;

import dev.ner.batch.Vocabulary;
import dev.ner.batch.Windows;
import dev.ner.corpus.Corpus;
import dev.ner.corpus.CorpusReader;
import dev.ner.corpus.CorpusSettings;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordFile;
import dev.ner.corpus.WordList;
import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.evaluate.Evaluation;
import dev.ner.evaluate.EvaluationJson;
import dev.ner.kernel.KernelsProvider;
import dev.ner.model.ModelFile;
import dev.ner.model.TrainedModel;
import dev.ner.network.ModelDefinition;
import dev.ner.network.ParameterLayout;
import dev.ner.network.Parameters;
import dev.ner.train.Trainer;
import dev.ner.train.TrainingSettings;
import dev.ner.train.WarmUp;
import dev.ner.train.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Trains a model, evaluates it, and writes both results into the work folder. */
final class TrainCommand {
  private final Request request;
  private final Events events;

  TrainCommand(Request request, Events events) {
    this.request = request;
    this.events = events;
  }

  void run() throws IOException {
    ModelDefinition definition = Models.definition(request.required("taggerClass"));
    TrainingSettings settings = request.training();
    Corpus corpus;
    Vocabulary vocabulary;
    WarmUp warmUp = WarmUp.start(definition, request.threads());
    try {
      corpus = read(definition, settings);
      vocabulary = vocabulary(corpus);
    } finally {
      warmUp.end();
    }
    ParameterLayout layout = layout(definition, vocabulary);
    HeapEstimate.check(definition, layout, corpus, vocabulary, settings, request.threads());
    try (Workers workers = new Workers(request.threads())) {
      announce(definition, layout, corpus, vocabulary);
      Progress progress = new Progress(events, settings.epochs(), settings.patience());
      Parameters trained =
          new Trainer(definition, corpus, vocabulary, settings, workers, progress).train();
      request.weightFormat().round(trained); // what is evaluated is what is stored
      TrainedModel model =
          new TrainedModel(definition, vocabulary, trained, settings.maximumLength());
      write(model, Evaluations.evaluate(model, corpus, workers));
    }
  }

  private Corpus read(ModelDefinition definition, TrainingSettings settings) {
    CorpusSettings corpusSettings = request.corpus();
    Corpus corpus = CorpusReader.read(corpusSettings, new TagSet(definition.entities()));
    events.problems("warning", corpus.warnings());
    warnOfCuts(corpus, settings);
    if (corpus.leftOver() > 0) {
      events.log(corpus.leftOver() + " sentence(s) of the source belong to no split");
    }
    return corpus;
  }

  private void write(TrainedModel model, Evaluation evaluation) throws IOException {
    Path work = request.path("work");
    Files.write(work.resolve(ModelFile.NAME), ModelFile.write(model, request.weightFormat()));
    Files.writeString(
        work.resolve("evaluation.json"), EvaluationJson.write(evaluation), StandardCharsets.UTF_8);
  }

  private static ParameterLayout layout(ModelDefinition definition, Vocabulary vocabulary) {
    try {
      ParameterLayout layout = definition.network().layout(vocabulary.size());
      if (ModelFile.fits(layout, vocabulary)) {
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

  private Vocabulary vocabulary(Corpus corpus) {
    Path file = request.wordFile();
    if (file == null) {
      return Vocabulary.of(corpus.train(), request.minimumCount());
    }
    WordList list = WordFile.read(file, request.wordFileCharset());
    return new Vocabulary(list.words(), list.padding(), list.unknown());
  }

  private void warnOfCuts(Corpus corpus, TrainingSettings settings) {
    int cut = new Windows(corpus.train(), settings.maximumLength()).cutSentences();
    if (cut > 0) {
      events.problems(
          "warning",
          List.of(
              NerError.CORPUS_SENTENCE_CUT.problem(
                  cut, settings.maximumLength(), corpus.train().longest())));
    }
  }

  private void announce(
      ModelDefinition definition, ParameterLayout layout, Corpus corpus, Vocabulary vocabulary) {
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
                .value(vocabulary.size())
                .name("threads")
                .value(request.threads())
                .name("kernels")
                .value(KernelsProvider.reason())
                .name("heapMb")
                .value(Runtime.getRuntime().maxMemory() >> 20));
  }
}
