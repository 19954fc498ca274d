package dev.ner.maven.engine;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import dev.ner.evaluate.Evaluation;
import dev.ner.maven.console.Console;
import dev.ner.maven.fork.ForkedJvm;
import dev.ner.maven.uptodate.SafeFiles;
import dev.ner.maven.uptodate.TrainedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Evaluates trained models on their corpora: the work of {@code ner:evaluate}. */
public final class Evaluating {
  private final EvaluateRequest request;
  private final BuildContext context;
  private final Console console;
  private final Child child;

  private Evaluating(EvaluateRequest request, Console console, Child.Runner runner) {
    this.request = request;
    this.context = request.context();
    this.console = console;
    this.child = new Child(context, runner);
  }

  /** Evaluates one model after the other. */
  public static List<Outcome> run(EvaluateRequest request, Console console)
      throws IOException, InterruptedException {
    return run(request, console, ForkedJvm::run);
  }

  static List<Outcome> run(EvaluateRequest request, Console console, Child.Runner runner)
      throws IOException, InterruptedException {
    return new Evaluating(request, console, runner).run();
  }

  private List<Outcome> run() throws IOException, InterruptedException {
    List<ModelDescription> found = Models.find(context.project());
    if (found.isEmpty()) {
      Models.checkCompiled(context.project());
      console.info("No model is declared here: nothing to evaluate.");
      return List.of();
    }
    RuntimeCheck.check(context);
    List<ModelDescription> chosen =
        Models.chosen(found, context.model()).stream()
            .map(model -> request.curve() ? model : model.trained()) // a curve trains
            .toList();
    List<PreparedModel> models =
        PreparedModel.prepare(context, chosen, request.missingCorpus(), console);
    checkTrained(models);
    List<Outcome> outcomes = new ArrayList<>();
    for (PreparedModel model : models) {
      outcomes.add(evaluate(model));
    }
    return outcomes;
  }

  private void checkTrained(List<PreparedModel> models) {
    List<Problem> problems = new ArrayList<>();
    for (PreparedModel model : models) {
      if (!model.corpusIsMissing()) {
        untrained(context.project(), model.description()).ifPresent(problems::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new NerException(problems);
    }
  }

  /** The problem of a model that was not trained yet. */
  static Optional<Problem> untrained(ProjectFacts project, ModelDescription model) {
    Path file = ModelOutputs.of(project, model.modelClass()).model();
    return Files.isRegularFile(file)
        ? Optional.empty()
        : Optional.of(NerError.MODEL_UNTRAINED.problem(model.modelClass(), project.shown(file)));
  }

  private Outcome evaluate(PreparedModel model) throws IOException, InterruptedException {
    Optional<CorpusPaths.Missing> missing = model.corpus().firstMissing();
    if (missing.isPresent()) {
      console.info(
          model.modelClass()
              + " is not evaluated: its "
              + missing.get().shown(context.project())
              + " is not there (ner.missingCorpus=skip).");
      return new Outcome(model.modelClass(), Status.LEFT_OUT, List.of());
    }
    console.info("Evaluating " + model.modelClass());
    ModelOutputs outputs = ModelOutputs.of(context.project(), model.modelClass());
    Path work = SafeFiles.temporaryFolder(outputs.reports());
    try (ForkReporter reporter = ForkReporter.evaluation(context.project(), console)) {
      TreeMap<String, String> arguments =
          new TreeMap<>(Child.settings(model.settings(), model.corpus()));
      arguments.put("model", outputs.model().toString());
      child.run(Child.Command.EVALUATE, model.description(), work, arguments, reporter);
      SafeFiles.move(TrainedFiles.in(work).evaluation(), outputs.evaluation());
    } finally {
      SafeFiles.delete(work);
    }
    Evaluation evaluation = Provenance.readEvaluation(outputs.evaluation());
    Verdict.table(evaluation, console);
    if (request.curve()) {
      curve(model, outputs);
    }
    return new Outcome(model.modelClass(), Status.EVALUATED, Verdict.gate(model, evaluation));
  }

  /** Trains on growing shares of the training sentences; the trained model stays as it is. */
  private void curve(PreparedModel model, ModelOutputs outputs)
      throws IOException, InterruptedException {
    console.info("Would more labels help " + model.modelClass() + "?");
    Path work = SafeFiles.temporaryFolder(outputs.reports());
    try (ForkReporter reporter = ForkReporter.evaluation(context.project(), console)) {
      child.run(
          Child.Command.CURVE,
          model.description(),
          work,
          Child.settings(model.settings(), model.corpus()),
          reporter);
      SafeFiles.move(work.resolve(outputs.curve().getFileName()), outputs.curve());
    } finally {
      SafeFiles.delete(work);
    }
    console.info("  " + context.project().shown(outputs.curve()));
  }
}
