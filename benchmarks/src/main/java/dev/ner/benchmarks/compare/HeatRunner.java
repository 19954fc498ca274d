package dev.ner.benchmarks.compare;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Runs the contenders of a heat by turns and compares them round by round. */
final class HeatRunner {
  private final Heat heat;
  private final PrintStream log;
  private final Map<String, List<Sample>> samples = new LinkedHashMap<>();
  private final Map<String, String> failures = new LinkedHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();

  HeatRunner(Heat heat, PrintStream log) {
    this.heat = heat;
    this.log = log;
  }

  /** The remarks of the contenders. */
  Set<String> notes() {
    return notes;
  }

  List<Outcome> run() {
    for (int round = 1; round <= heat.rounds(); round++) {
      for (Contender contender : heat.contenders()) {
        if (!failures.containsKey(contender.name())) {
          run(contender, round);
        }
      }
    }
    return heat.rows().stream().map(this::outcome).toList();
  }

  private void run(Contender contender, int round) {
    String head =
        String.format(
            Locale.ROOT,
            "%s, round %d of %d: %s",
            heat.id(),
            round,
            heat.rounds(),
            contender.name());
    try {
      Sample sample = contender.run().run();
      requireFigures(contender, sample);
      samples.computeIfAbsent(contender.name(), name -> new ArrayList<>()).add(sample);
      sample.notes().forEach(note -> notes.add(heat.id() + ", " + contender.name() + ": " + note));
      log.println(head + ": " + Table.figures(sample));
    } catch (Unmeasurable | RuntimeException e) {
      failures.put(contender.name(), String.valueOf(e.getMessage()));
      log.println(head + ": not measured: " + e.getMessage());
    }
  }

  /** A figure that a row needs and that is not there is a reason to leave the row out. */
  private void requireFigures(Contender contender, Sample sample) throws Unmeasurable {
    for (Row row : heat.rows()) {
      for (Figure figure : List.of(row.ours(), row.peer())) {
        if (figure instanceof Figure.Measured measured
            && measured.contender().equals(contender.name())
            && Double.isNaN(sample.figures().getOrDefault(measured.name(), Double.NaN))) {
          throw new Unmeasurable("no figure " + measured.name());
        }
      }
    }
  }

  private Outcome outcome(Row row) {
    for (Figure figure : List.of(row.ours(), row.peer())) {
      if (figure instanceof Figure.Measured measured
          && failures.containsKey(measured.contender())) {
        return Outcome.missing(
            row, measured.contender() + ": " + failures.get(measured.contender()));
      }
    }
    double[] ours = values(row.ours());
    double[] peers = values(row.peer());
    double[] ratios = new double[heat.rounds()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = row.ratio(ours[i], peers[i]);
    }
    Arrays.sort(ratios);
    return new Outcome(
        row,
        median(ours),
        median(peers),
        median(ratios),
        ratios[0],
        ratios[ratios.length - 1],
        null);
  }

  private double[] values(Figure figure) {
    double[] values = new double[heat.rounds()];
    if (figure instanceof Figure.Measured measured) {
      List<Sample> runs = samples.get(measured.contender());
      for (int i = 0; i < values.length; i++) {
        values[i] = runs.get(i).figures().get(measured.name());
      }
    } else if (figure instanceof Figure.Limit limit) {
      Arrays.fill(values, limit.value());
    }
    return values;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
