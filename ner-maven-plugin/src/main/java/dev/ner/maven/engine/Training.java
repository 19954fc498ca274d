package dev.ner.maven.engine;

import dev.ner.evaluate.Evaluation;
import dev.ner.evaluate.EvaluationJson;
import dev.ner.maven.console.Console;
import dev.ner.maven.console.TrainingText;
import dev.ner.maven.fork.ForkedJvm;
import dev.ner.maven.uptodate.Digests;
import dev.ner.maven.uptodate.ModelCache;
import dev.ner.maven.uptodate.SafeFiles;
import dev.ner.maven.uptodate.Stamp;
import dev.ner.maven.uptodate.TrainedFiles;
import dev.ner.maven.uptodate.TrainingInputs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings the models of a project up to date: the work of {@code ner:train}. */
public final class Training {
  private final TrainRequest request;
  private final BuildContext context;
  private final Console console;
  private final Child child;
  private final Optional<ModelCache> cache;
  private final RunDigests digests;

  private Training(TrainRequest request, Console console, Child.Runner runner) {
    this.request = request;
    this.context = request.context();
    this.console = console;
    this.child = new Child(context, runner);
    this.cache = request.cache().map(ModelCache::new);
    this.digests = new RunDigests(context.project());
  }

  /** Trains what needs it, one model after the other. */
  public static List<Outcome> run(TrainRequest request, Console console)
      throws IOException, InterruptedException {
    return run(request, console, ForkedJvm::run);
  }

  static List<Outcome> run(TrainRequest request, Console console, Child.Runner runner)
      throws IOException, InterruptedException {
    return new Training(request, console, runner).run();
  }

  private List<Outcome> run() throws IOException, InterruptedException {
    ProjectFacts project = context.project();
    for (String orphan : Orphans.remove(project)) {
      console.info("Removed what was left of " + orphan + ", which is no longer declared.");
    }
    List<ModelDescription> found = Models.find(project);
    if (found.isEmpty()) {
      Models.checkProcessorRan(project);
      console.info("No model is declared here: nothing to train.");
      return List.of();
    }
    RuntimeCheck.check(context);
    List<ModelDescription> chosen = Models.chosen(found, context.model());
    List<Outcome> outcomes = new ArrayList<>();
    for (PreparedModel model :
        PreparedModel.prepare(context, chosen, request.missingCorpus(), console)) {
      outcomes.add(bringUpToDate(model));
    }
    return outcomes;
  }

  private Outcome bringUpToDate(PreparedModel model) throws IOException, InterruptedException {
    ModelOutputs outputs = ModelOutputs.of(context.project(), model.modelClass());
    removeUnfinished(outputs);
    Optional<CorpusPaths.Missing> missing = model.corpus().firstMissing();
    if (missing.isPresent()) {
      outputs.deleteTrained(); // of which nobody can say whether it is up to date
      console.info(
          model.modelClass()
              + " is left out: its "
              + missing.get().shown(context.project())
              + " is not there (ner.missingCorpus=skip).");
      return new Outcome(model.modelClass(), Status.LEFT_OUT, List.of());
    }
    TrainingInputs inputs = Inputs.of(context, model, digests);
    Status status = obtain(model, inputs, outputs);
    Evaluation evaluation = Provenance.evaluation(outputs.provenance());
    report(evaluation, outputs);
    if (status == Status.UP_TO_DATE) {
      console.info(
          model.modelClass()
              + " is up to date: "
              + Verdict.inShort(evaluation)
              + " (-Dner.force trains again).");
    } else {
      Verdict.table(evaluation, console);
    }
    return new Outcome(model.modelClass(), status, Verdict.gate(model, evaluation));
  }

  /** Removes what an interrupted build left. */
  private static void removeUnfinished(ModelOutputs outputs) throws IOException {
    SafeFiles.deleteUnfinished(outputs.reports());
    SafeFiles.deleteUnfinished(outputs.resources());
  }

  private Status obtain(PreparedModel model, TrainingInputs inputs, ModelOutputs outputs)
      throws IOException, InterruptedException {
    String key = inputs.key();
    console.debug("key of the training of " + model.modelClass() + ": " + key);
    if (!request.force()) {
      Optional<Stamp> stamp = Stamp.read(outputs.stamp()).filter(s -> s.key().equals(key));
      if (stamp.isPresent() && stamp.get().fits(outputs.model(), outputs.provenance())) {
        return Status.UP_TO_DATE;
      }
    }
    outputs.deleteTrained();
    Path work = SafeFiles.temporaryFolder(outputs.reports());
    try {
      TrainedFiles files = TrainedFiles.in(work);
      boolean cached = !request.force() && fetch(key, files);
      if (cached) {
        console.info(model.modelClass() + " comes from the cache of trained models.");
      } else {
        request.permits().during(() -> train(model, outputs, work));
        Inputs.checkUnchanged(context, model, inputs);
        store(key, files);
      }
      publish(model.description(), inputs, key, files, outputs);
      return cached ? Status.FROM_CACHE : Status.TRAINED;
    } finally {
      SafeFiles.delete(work);
    }
  }

  private boolean fetch(String key, TrainedFiles target) throws IOException {
    Optional<TrainedFiles> cached = cache.flatMap(folder -> folder.find(key));
    if (cached.isEmpty()) {
      return false;
    }
    SafeFiles.copy(cached.get().model(), target.model());
    SafeFiles.copy(cached.get().evaluation(), target.evaluation());
    return true;
  }

  private void store(String key, TrainedFiles files) {
    try {
      if (cache.isPresent()) {
        cache.get().store(key, files);
      }
    } catch (IOException e) {
      console.warn(
          "The trained model cannot be kept in the cache, so a clean build will train again ("
              + e
              + "); choose another folder with -Dner.cacheDirectory=…");
    }
  }

  private Void train(PreparedModel model, ModelOutputs outputs, Path work)
      throws IOException, InterruptedException {
    try (ForkReporter reporter = ForkReporter.training(context.project(), console, outputs.log())) {
      reporter.info("Training " + model.modelClass());
      reporter.info("  " + model.description().summary());
      TrainingText.settings(model.settings().values()).forEach(reporter::info);
      child.run(
          Child.Command.TRAIN,
          model.description(),
          work,
          Child.settings(model.settings(), model.corpus()),
          reporter);
    }
    return null;
  }

  /** Gives the files their places; the stamp, which says that all of them are whole, is last. */
  private static void publish(
      ModelDescription model,
      TrainingInputs inputs,
      String key,
      TrainedFiles files,
      ModelOutputs outputs)
      throws IOException {
    String evaluation = Files.readString(files.evaluation(), StandardCharsets.UTF_8);
    String modelSha256 = Digests.ofFile(files.model());
    Path provenance = files.model().resolveSibling(ModelOutputs.PROVENANCE);
    SafeFiles.write(provenance, Provenance.text(model, inputs, modelSha256, evaluation));
    String provenanceSha256 = Digests.ofFile(provenance);
    SafeFiles.move(provenance, outputs.provenance());
    SafeFiles.move(files.model(), outputs.model());
    new Stamp(key, modelSha256, provenanceSha256).write(outputs.stamp());
  }

  /** Writes the report, unless it is there and the same. */
  private static void report(Evaluation evaluation, ModelOutputs outputs) throws IOException {
    String text = EvaluationJson.write(evaluation);
    Path file = outputs.evaluation();
    boolean same =
        Files.isRegularFile(file)
            && Files.readString(file, StandardCharsets.ISO_8859_1)
                .equals(
                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    if (!same) {
      SafeFiles.write(file, text);
    }
  }
}
