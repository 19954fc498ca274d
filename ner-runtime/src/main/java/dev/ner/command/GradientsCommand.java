package dev.ner.command;

import dev.ner.gradients.GradientReport;
import dev.ner.gradients.GradientSettings;
import dev.ner.gradients.GradientSummary;
import dev.ner.gradients.GradientsJson;
import dev.ner.gradients.Laboratory;
import dev.ner.train.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * Trains a model as {@link TrainCommand} does, measures its gradients, and writes what it found.
 */
final class GradientsCommand {
  private final Request request;
  private final Events events;

  GradientsCommand(Request request, Events events) {
    this.request = request;
    this.events = events;
  }

  void run() throws IOException {
    TrainingTask task = TrainingTask.prepare(request, events);
    GradientSettings settings = request.gradients();
    Laboratory laboratory =
        new Laboratory(
            task.definition(),
            task.corpus().validation(),
            task.inputs(),
            settings,
            task.settings());
    try (Workers workers = new Workers(request.threads())) {
      Progress progress =
          new Progress(events, task.settings().epochs(), task.settings().patience());
      task.trainer(workers, progress).observe(laboratory);
    }
    GradientReport report = laboratory.report();
    Files.writeString(
        request.path("work").resolve(GradientsJson.NAME),
        GradientsJson.write(report),
        StandardCharsets.UTF_8);
    GradientSummary.lines(report).forEach(line -> events.log("  " + line));
  }
}
