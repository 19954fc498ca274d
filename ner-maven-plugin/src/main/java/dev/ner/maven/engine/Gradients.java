package dev.ner.maven.engine;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import dev.ner.gradients.GradientSettings;
import dev.ner.gradients.GradientsJson;
import dev.ner.json.JsonException;
import dev.ner.json.JsonObject;
import dev.ner.maven.console.Console;
import dev.ner.maven.fork.ForkedJvm;
import dev.ner.maven.page.GradientsPage;
import dev.ner.maven.uptodate.SafeFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Trains models once more and measures their gradients: the work of {@code ner:gradients}. */
public final class Gradients {
  private final GradientsRequest request;
  private final BuildContext context;
  private final Console console;
  private final Child child;

  private Gradients(GradientsRequest request, Console console, Child.Runner runner) {
    this.request = request;
    this.context = request.context();
    this.console = console;
    this.child = new Child(context, runner);
  }

  /** Measures one model after the other. */
  public static List<Outcome> run(GradientsRequest request, Console console)
      throws IOException, InterruptedException {
    return run(request, console, ForkedJvm::run);
  }

  static List<Outcome> run(GradientsRequest request, Console console, Child.Runner runner)
      throws IOException, InterruptedException {
    return new Gradients(request, console, runner).run();
  }

  private List<Outcome> run() throws IOException, InterruptedException {
    List<ModelDescription> found = Models.find(context.project());
    if (found.isEmpty()) {
      Models.checkProcessorRan(context.project());
      console.info("No model is declared here: nothing has gradients.");
      return List.of();
    }
    RuntimeCheck.check(context);
    List<ModelDescription> chosen = Models.chosen(found, context.model());
    List<PreparedModel> models =
        PreparedModel.prepare(context, chosen, request.missingCorpus(), console);
    check(models);
    Optional<JsonObject> other = other();
    List<Outcome> outcomes = new ArrayList<>();
    for (PreparedModel model : models) {
      outcomes.add(measure(model, other));
    }
    return outcomes;
  }

  /** What can be known to be wrong before a model is trained for it. */
  private void check(List<PreparedModel> models) {
    List<Problem> problems = new ArrayList<>();
    for (PreparedModel model : models) {
      try {
        GradientSettings.of(
            request.points(),
            Integer.parseInt(model.settings().values().get("epochs")),
            request.sentences(),
            request.positions(),
            request.sentence());
      } catch (NerException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new NerException(problems.stream().distinct().toList());
    }
  }

  /** The measurement to lay over. */
  private Optional<JsonObject> other() {
    if (request.compare().isEmpty()) {
      return Optional.empty();
    }
    String given = request.compare().get();
    try {
      Path file = context.project().baseDirectory().resolve(given);
      return Optional.of(GradientsPage.parse(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (NoSuchFileException e) {
      throw unusable(given, "the file is not there");
    } catch (IOException | InvalidPathException | JsonException e) {
      throw unusable(given, e.getMessage());
    }
  }

  private static NerException unusable(String given, String why) {
    return new NerException(NerError.GRADIENTS_COMPARE.problem(given, why));
  }

  private Outcome measure(PreparedModel model, Optional<JsonObject> other)
      throws IOException, InterruptedException {
    Optional<CorpusPaths.Missing> missing = model.corpus().firstMissing();
    if (missing.isPresent()) {
      console.info(
          model.modelClass()
              + " is not measured: its "
              + missing.get().shown(context.project())
              + " is not there (ner.missingCorpus=skip).");
      return new Outcome(model.modelClass(), Status.LEFT_OUT, List.of());
    }
    console.info("Measuring the gradients of " + model.modelClass());
    ModelOutputs outputs = ModelOutputs.of(context.project(), model.modelClass());
    Path work = SafeFiles.temporaryFolder(outputs.reports());
    try (ForkReporter reporter = ForkReporter.evaluation(context.project(), console)) {
      child.run(Child.Command.GRADIENTS, model.description(), work, arguments(model), reporter);
      SafeFiles.move(work.resolve(GradientsJson.NAME), outputs.gradients());
    } finally {
      SafeFiles.delete(work);
    }
    String text = Files.readString(outputs.gradients(), StandardCharsets.UTF_8);
    SafeFiles.write(outputs.gradientsPage(), GradientsPage.write(GradientsPage.parse(text), other));
    console.info("  Pictures: " + context.project().shown(outputs.gradientsPage()));
    return new Outcome(model.modelClass(), Status.MEASURED, List.of());
  }

  private Map<String, String> arguments(PreparedModel model) {
    Map<String, String> arguments = new TreeMap<>(Child.settings(model.settings(), model.corpus()));
    arguments.put("gradients.points", request.points());
    arguments.put("gradients.sentences", Integer.toString(request.sentences()));
    arguments.put("gradients.positions", Integer.toString(request.positions()));
    arguments.put("gradients.sentence", request.sentence());
    return arguments;
  }
}
