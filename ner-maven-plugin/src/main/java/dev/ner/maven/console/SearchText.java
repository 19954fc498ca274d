package dev.ner.maven.console;

import dev.ner.maven.tune.Candidate;
import dev.ner.maven.tune.Declarations;
import dev.ner.maven.tune.Ranking;
import dev.ner.maven.tune.RunResult;
import dev.ner.maven.tune.Search;
import dev.ner.maven.tune.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words and columns of a search for settings: pure functions of what it found. */
public final class SearchText {

  private SearchText() {}

  /** What is about to be tried. */
  public static List<String> start(Search search) {
    List<String> lines = new ArrayList<>();
    search
        .space()
        .values()
        .forEach((name, values) -> lines.add("  " + name + " = " + String.join(", ", values)));
    long grid = search.space().size();
    String chosen = search.size() < grid ? " drawn of " + Figures.count(grid) : "";
    lines.add(
        "  "
            + Figures.counted(search.size(), "candidate", "candidates")
            + chosen
            + ", each with "
            + Figures.counted(search.seeds().size(), "seed", "seeds")
            + ": "
            + Figures.counted(search.size() * search.seeds().size(), "run", "runs"));
    return lines;
  }

  /** A finished run, the number-th of all; a star marks the best so far. */
  public static String run(
      int number, int runs, Candidate candidate, RunResult result, boolean best) {
    String settings = candidate + ", seed = " + result.seed();
    if (result.hasFailed()) {
      return String.format(
          Locale.ROOT, "  %9s  failed: %s (%s)", number + "/" + runs, result.failure(), settings);
    }
    return String.format(
        Locale.ROOT,
        "  %9s  F1 %6s  accuracy %6s  %9s %s  %s",
        number + "/" + runs,
        Figures.percent(result.f1()),
        Figures.percent(result.accuracy()),
        Figures.duration(result.seconds()),
        best ? "*" : " ",
        settings);
  }

  /**
   * What stands before the progress of the running training.
   *
   * @param bestF1 the best run's F1 so far; below 0 where there is none
   * @param secondsLeft what is left of the whole search; NaN where nobody can say
   */
  public static String progress(int number, int runs, double bestF1, double secondsLeft) {
    StringBuilder text = new StringBuilder("run " + number + "/" + runs);
    if (bestF1 >= 0) {
      text.append(", best F1 ").append(Figures.percent(bestF1));
    }
    if (secondsLeft >= 0) {
      text.append(", ").append(Figures.duration(secondsLeft)).append(" left for all");
    }
    return text.append(':').toString();
  }

  /** All candidates, best first. */
  public static List<String> table(Search search, Ranking ranking) {
    List<String> lines = new ArrayList<>();
    lines.add("  rank  mean F1  spread  accuracy  mean time  settings; F1 by seed");
    int rank = 1;
    for (Standing standing : ranking.standings()) {
      String settings = standing.candidate().toString();
      boolean declared = standing.candidate().isDeclared(search.model().settings());
      lines.add(
          String.format(
              Locale.ROOT,
              "  %4d  %7s  %6s  %8s  %9s  %s%s; %s",
              rank++,
              standing.isComplete() ? Figures.percent(standing.f1()) : "-",
              standing.isComplete() ? spread(standing) : "-",
              standing.isComplete() ? Figures.percent(standing.accuracy()) : "-",
              Figures.duration(standing.seconds()),
              settings,
              declared ? " (as declared)" : "",
              standing.runs().stream().map(SearchText::f1).collect(Collectors.joining(" "))));
    }
    return lines;
  }

  private static String spread(Standing standing) {
    return standing.runs().size() > 1 ? Figures.percent(standing.spread()) : "-";
  }

  private static String f1(RunResult run) {
    return run.hasFailed() ? "failed" : Figures.percent(run.f1());
  }

  /** Whether the best candidate is more than the luck of its seeds. */
  public static String verdict(Search search, Ranking ranking) {
    if (ranking.runnerUp().isEmpty()) {
      return "There is no other candidate to compare the best one with.";
    }
    String lead =
        "The best candidate is "
            + Figures.percent(ranking.lead())
            + " points of F1 above the next one";
    if (search.seeds().size() == 1) {
      return lead + "; with one seed nobody can say whether that is luck (-Dner.seeds=3).";
    }
    String spread = Figures.percent(ranking.spread());
    if (ranking.isClear()) {
      return lead + ", which is more than the seeds make (" + spread + ").";
    }
    String alike =
        ranking.alike() == 1
            ? "one other candidate is"
            : Figures.count(ranking.alike()) + " others are";
    return lead
        + ", which is no more than the seeds make ("
        + spread
        + "): "
        + alike
        + " as good as far as this can tell. Take the cheapest, or compare fewer candidates with"
        + " more seeds.";
  }

  /** The annotations that declare the best candidate, below the place where they stand. */
  public static List<String> declarations(Search search, Ranking ranking) {
    List<String> lines = new ArrayList<>();
    String place = null;
    for (var declaration : Declarations.of(search.model(), ranking.best().candidate())) {
      if (!declaration.path().equals(place)) {
        place = declaration.path();
        lines.add(
            place.isEmpty()
                ? "  On " + search.model().name() + " declare"
                : "  and on " + place + " of it");
      }
      lines.add("    " + declaration.java());
    }
    for (String name : new TreeSet<>(search.model().overridden())) {
      lines.add("  " + name + " is what this run was given, not what was compared");
    }
    return lines;
  }
}
