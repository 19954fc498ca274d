package dev.ner.command;

import dev.ner.evaluate.Evaluation;
import dev.ner.evaluate.EvaluationJson;
import dev.ner.model.ModelFile;
import dev.ner.model.Pruning;
import dev.ner.model.TrainedModel;
import dev.ner.network.Parameters;
import dev.ner.train.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Trains a model, evaluates it, and writes both results into the work folder. */
final class TrainCommand {
  private final Request request;
  private final Events events;

  TrainCommand(Request request, Events events) {
    this.request = request;
    this.events = events;
  }

  void run() throws IOException {
    TrainingTask task = TrainingTask.prepare(request, events);
    try (Workers workers = new Workers(request.threads())) {
      Progress progress =
          new Progress(events, task.settings().epochs(), task.settings().patience());
      Parameters trained = task.trainer(workers, progress).train();
      TrainedModel model =
          Pruning.prune(
              new TrainedModel(
                  task.definition(), task.inputs(), trained, task.settings().maximumLength()));
      request.weightFormat().round(model.parameters()); // what is evaluated is what is stored
      Evaluations evaluations = new Evaluations(model, workers);
      TrainedModel calibrated = evaluations.calibrated(task.corpus().validation());
      write(calibrated, evaluations.evaluate(task.corpus(), calibrated.temperature()));
    }
  }

  private void write(TrainedModel model, Evaluation evaluation) throws IOException {
    Path work = request.path("work");
    Files.write(work.resolve(ModelFile.NAME), ModelFile.write(model, request.weightFormat()));
    Files.writeString(
        work.resolve("evaluation.json"), EvaluationJson.write(evaluation), StandardCharsets.UTF_8);
  }
}
