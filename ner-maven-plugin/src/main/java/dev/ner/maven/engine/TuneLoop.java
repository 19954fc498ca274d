package dev.ner.maven.engine;

import dev.ner.error.NerError;
import dev.ner.error.NerException;
import dev.ner.error.Problem;
import dev.ner.evaluate.Evaluation;
import dev.ner.evaluate.Scores;
import dev.ner.maven.console.Console;
import dev.ner.maven.console.Figures;
import dev.ner.maven.console.SearchText;
import dev.ner.maven.tune.Candidate;
import dev.ner.maven.tune.RunResult;
import dev.ner.maven.tune.Search;
import dev.ner.maven.tune.Standing;
import dev.ner.maven.uptodate.SafeFiles;
import dev.ner.maven.uptodate.TrainedFiles;
import dev.ner.maven.uptodate.TrainingInputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the trainings of a search that are not finished yet, one after the other.
 *
 * <p>All candidates are trained with the first seed before any is trained with the second, so that
 * whoever watches sees early where the search is going.
 */
final class TuneLoop {
  /**
   * What a candidate's settings can bring about, two of which may not go together, as Nesterov's
   * momentum and none; anything else ends the search.
   */
  private static final Set<NerError> FAILURES =
      EnumSet.of(
          NerError.TRAINING_DIVERGED,
          NerError.WEIGHT_BEYOND_FLOAT16,
          NerError.SETTING_OUT_OF_RANGE);

  private final BuildContext context;
  private final Console console;
  private final Child child;
  private final PreparedModel model;
  private final Search search;
  private final ModelOutputs outputs;
  private final TuneRuns finished;
  private final List<Run> runs = new ArrayList<>();
  private int pending;
  private double bestF1 = -1;
  private boolean estimated;
  private int timed;
  private double seconds;

  TuneLoop(BuildContext context, Console console, Child child, PreparedModel model, Search search) {
    this.context = context;
    this.console = console;
    this.child = child;
    this.model = model;
    this.search = search;
    this.outputs = ModelOutputs.of(context.project(), model.modelClass());
    this.finished = new TuneRuns(outputs.tuningRuns());
  }

  /**
   * A training of the search.
   *
   * @param number its place among all, from 1
   * @param model the model with the candidate's settings
   */
  private record Run(
      int number, Candidate candidate, long seed, PreparedModel model, TrainingInputs inputs) {}

  /** The candidates in the order in which they were listed, with all their results. */
  List<Standing> run() throws IOException, InterruptedException {
    plan();
    Map<Candidate, List<RunResult>> results = new LinkedHashMap<>();
    try (TuneReporter reporter =
        new TuneReporter(context.project(), console, outputs.tuningLog())) {
      for (Run run : runs) {
        results
            .computeIfAbsent(run.candidate(), candidate -> new ArrayList<>())
            .add(result(run, reporter));
      }
    }
    List<Standing> standings = new ArrayList<>();
    results.forEach((candidate, list) -> standings.add(new Standing(candidate, list)));
    return standings;
  }

  /** Lists the runs, and counts those that earlier searches have not done. */
  private void plan() throws IOException {
    RunDigests digests = new RunDigests(context.project());
    List<Candidate> candidates = search.candidates();
    for (long seed : search.seeds()) {
      for (Candidate candidate : candidates) {
        Map<String, String> values = new LinkedHashMap<>(candidate.values());
        values.put("seed", Long.toString(seed));
        PreparedModel changed =
            new PreparedModel(model.description(), model.settings().with(values), model.corpus());
        TrainingInputs inputs = Inputs.of(context, changed, digests);
        runs.add(new Run(runs.size() + 1, candidate, seed, changed, inputs));
        pending += finished.find(inputs.key()).isPresent() ? 0 : 1;
      }
    }
    if (pending < runs.size()) {
      console.info("  " + (runs.size() - pending) + " of them were finished before");
    }
  }

  private RunResult result(Run run, TuneReporter reporter)
      throws IOException, InterruptedException {
    String key = run.inputs().key();
    Optional<RunResult> known = finished.find(key);
    boolean trains = known.isEmpty();
    if (trains) {
      finished.store(key, run.candidate(), train(run, reporter));
      known = finished.find(key); // what a search that is continued would read
      pending--;
    }
    RunResult result = known.orElseThrow();
    timed++;
    seconds += result.seconds();
    boolean best = !result.hasFailed() && result.f1() > bestF1;
    bestF1 = best ? result.f1() : bestF1;
    console.info(SearchText.run(run.number(), runs.size(), run.candidate(), result, best));
    if (trains && !estimated && pending > 0) {
      estimated = true;
      console.info("  The others take about " + Figures.duration(secondsLeft()) + ".");
    }
    return result;
  }

  private double secondsLeft() {
    return timed == 0 ? Double.NaN : seconds / timed * pending;
  }

  private RunResult train(Run run, TuneReporter reporter) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Path work = SafeFiles.temporaryFolder(finished.folder());
    try {
      reporter.begin(
          "Run " + run.number() + ": " + run.candidate() + ", seed = " + run.seed(),
          SearchText.progress(run.number(), runs.size(), bestF1, secondsLeft()));
      child.run(
          Child.Command.TRAIN,
          model.description(),
          work,
          Child.settings(run.model().settings(), run.model().corpus()),
          reporter);
      checkUnchanged(run);
      Scores scores = validation(TrainedFiles.in(work).evaluation());
      return new RunResult(run.seed(), "", scores, reporter.bestEpoch(), since(start));
    } catch (NerException e) {
      if (!FAILURES.containsAll(e.problems().stream().map(Problem::error).toList())) {
        throw e;
      }
      checkUnchanged(run);
      return RunResult.failed(run.seed(), e.problems().get(0).toString(), since(start));
    } finally {
      SafeFiles.delete(work);
    }
  }

  private static Scores validation(Path evaluation) throws IOException {
    return Provenance.readEvaluation(evaluation).splits().get(Evaluation.VALIDATION).scores();
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Fails where somebody changed the corpus, or compiled another model, during the run. */
  private void checkUnchanged(Run run) throws IOException {
    Inputs.checkUnchanged(context, run.model(), run.inputs());
    if (!ModelDescription.read(outputs.description()).equals(model.description())) {
      throw new NerException(
          NerError.INPUTS_CHANGED.problem("the model class", model.modelClass()));
    }
  }
}
