package dev.ner.command;

import dev.ner.corpus.Corpus;
import dev.ner.corpus.CorpusReader;
import dev.ner.corpus.TagSet;
import dev.ner.evaluate.EvaluationJson;
import dev.ner.model.ModelFile;
import dev.ner.model.TrainedModel;
import dev.ner.network.ModelDefinition;
import dev.ner.train.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Evaluates a trained model again and writes the result into the work folder. */
final class EvaluateCommand {
  private final Request request;
  private final Events events;

  EvaluateCommand(Request request, Events events) {
    this.request = request;
    this.events = events;
  }

  void run() throws IOException {
    ModelDefinition definition = Models.definition(request.required("taggerClass"));
    TrainedModel model = ModelFile.load(definition, request.path("model"));
    Corpus corpus = CorpusReader.read(request.corpus(), new TagSet(definition.entities()));
    events.problems("warning", corpus.warnings());
    try (Workers workers = new Workers(request.threads())) {
      Files.writeString(
          request.path("work").resolve("evaluation.json"),
          EvaluationJson.write(
              new Evaluations(model, workers).evaluate(corpus, model.temperature())),
          StandardCharsets.UTF_8);
    }
  }
}
