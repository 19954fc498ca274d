package dev.ner.maven.engine;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import dev.ner.maven.console.Console;
import dev.ner.maven.console.SearchText;
import dev.ner.maven.fork.ForkedJvm;
import dev.ner.maven.tune.Ranking;
import dev.ner.maven.tune.Search;
import dev.ner.maven.tune.SearchJson;
import dev.ner.maven.tune.SearchedModel;
import dev.ner.maven.tune.Standing;
import dev.ner.maven.uptodate.SafeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Searches the best settings of a model on its validation split: the work of {@code ner:tune}.
 *
 * <p>The test split is taken out of the settings before anything else is done, so that nothing here
 * and nothing that is forked knows where it is.
 */
public final class Tuning {
  private static final int MOST_RUNS = 10_000;
  private static final int MOST_SEEDS = 100;

  private final TuneRequest request;
  private final BuildContext context;
  private final Console console;
  private final Child child;

  private Tuning(TuneRequest request, Console console, Child.Runner runner) {
    this.request = request;
    this.context = request.context();
    this.console = console;
    this.child = new Child(context, runner);
  }

  /** Searches; empty where the project has no model. */
  public static Optional<Outcome> run(TuneRequest request, Console console)
      throws IOException, InterruptedException {
    return run(request, console, ForkedJvm::run);
  }

  static Optional<Outcome> run(TuneRequest request, Console console, Child.Runner runner)
      throws IOException, InterruptedException {
    return new Tuning(request, console, runner).run();
  }

  private Optional<Outcome> run() throws IOException, InterruptedException {
    List<ModelDescription> found = Models.find(context.project());
    if (found.isEmpty()) {
      Models.checkProcessorRan(context.project());
      console.info("No model is declared here: nothing to tune.");
      return Optional.empty();
    }
    RuntimeCheck.check(context);
    PreparedModel model = prepare(Models.single(found, context.model()));
    Search search = search(model);
    Optional<CorpusPaths.Missing> missing = model.corpus().firstMissing();
    if (missing.isPresent()) {
      console.info(
          model.modelClass()
              + " is not tuned: its "
              + missing.get().shown(context.project())
              + " is not there (ner.missingCorpus=skip).");
      return Optional.of(new Outcome(model.modelClass(), Status.LEFT_OUT, List.of()));
    }
    search(model, search);
    return Optional.of(new Outcome(model.modelClass(), Status.TUNED, List.of()));
  }

  /** The model with its settings, but without a test split. */
  private PreparedModel prepare(ModelDescription description) {
    List<Problem> problems = new ArrayList<>(context.jvm().problems());
    EffectiveSettings settings =
        EffectiveSettings.of(description, context.overrides()).withoutTest();
    CorpusPaths corpus = CorpusPaths.locate(context.project(), settings);
    settings.remarks().forEach(console::warn);
    problems.addAll(settings.problems());
    problems.addAll(corpus.problems());
    if (request.missingCorpus() == MissingCorpus.FAIL) {
      corpus.missing().forEach(missing -> problems.add(missing.problem(context.project())));
    }
    addProblem(problems, "draws", request.draws(), 0, MOST_RUNS);
    addProblem(problems, "seeds", request.seeds(), 1, MOST_SEEDS);
    if (!problems.isEmpty()) {
      throw new NerException(problems);
    }
    return new PreparedModel(description, settings, corpus);
  }

  private static void addProblem(
      List<Problem> problems, String name, int value, int least, int most) {
    if (value < least || value > most) {
      String expected = "a number from " + least + " to " + most;
      problems.add(NerError.SETTING_OUT_OF_RANGE.problem(name, value, expected, name));
    }
  }

  private Search search(PreparedModel model) {
    SearchedModel searched =
        new SearchedModel(
            model.description().simpleName(),
            model.settings().values(),
            model.description().layers(),
            context.overrides().keySet());
    long first = Long.parseLong(model.settings().values().getOrDefault("seed", "1"));
    Search search =
        new Search(
            searched,
            request.search().isEmpty()
                ? SearchReader.read(request.lists(), searched)
                : SearchReader.read(request.search(), searched),
            request.draws(),
            request.drawSeed(),
            LongStream.range(0, request.seeds()).map(i -> first + i).boxed().toList());
    if (search.size() > MOST_RUNS / request.seeds()) {
      String runs = search.size() + " × " + request.seeds();
      throw new NerException(NerError.TUNE_TOO_LARGE.problem(runs, MOST_RUNS));
    }
    return search;
  }

  private void search(PreparedModel model, Search search) throws IOException, InterruptedException {
    ModelOutputs outputs = ModelOutputs.of(context.project(), model.modelClass());
    Files.deleteIfExists(outputs.tuning()); // that of another search
    SafeFiles.deleteUnfinished(outputs.tuningRuns());
    console.info("Tuning " + model.modelClass() + " on its validation split");
    SearchText.start(search).forEach(console::info);
    List<Standing> standings = new TuneLoop(context, console, child, model, search).run();
    Ranking ranking = Ranking.of(standings);
    console.info("");
    SearchText.table(search, ranking).forEach(console::info);
    console.info("");
    if (!ranking.best().isComplete()) {
      throw new NerException(
          NerError.TUNE_NO_RESULT.problem(request.seeds(), ranking.best().failure()));
    }
    console.info(SearchText.verdict(search, ranking));
    SearchText.declarations(search, ranking).forEach(console::info);
    SafeFiles.write(outputs.tuning(), SearchJson.write(model.modelClass(), search, ranking));
    console.info("  All runs: " + context.project().shown(outputs.tuning()));
  }
}
