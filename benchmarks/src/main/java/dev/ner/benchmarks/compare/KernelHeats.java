package dev.ner.benchmarks.compare;

import dev.ner.benchmarks.compare.Row.Better;
import java.util.ArrayList;
import java.util.List;

/** The weight gradient against the core's peak, and generated code against interpreted. */
final class KernelHeats {
  private static final String GENERATED = "generated";
  private static final String INTERPRETED = "interpreted";

  private final Options options;

  KernelHeats(Options options) {
    this.options = options;
  }

  List<Heat> heats() {
    return List.of(weightGradient(), generated());
  }

  private Heat weightGradient() {
    List<Contender> contenders = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    int[][] shapes = {{50, 50}, {130, 100}, {256, 256}};
    for (int[] shape : shapes) {
      String name = "product " + shape[0] + "/" + shape[1];
      contenders.add(new Contender(name, () -> weightGradient(shape[0], shape[1])));
      rows.add(
          new Row(
              "weight-gradient-" + shape[1],
              "weight gradient "
                  + 4 * shape[1]
                  + "×"
                  + (shape[0] + shape[1])
                  + ", share of the core's peak",
              Figure.of(name),
              new Figure.Measured(name, "peak"),
              "GFLOP/s",
              Better.LARGER,
              0.5,
              0.7));
    }
    return new Heat("weight-gradient", options.longRounds(), contenders, rows);
  }

  private Sample weightGradient(int inputs, int units) throws Unmeasurable {
    List<String> command =
        Jvm.running(options)
            .vector()
            .oneThread()
            .probe(Libraries.OURS, "WeightGradient", inputs, units);
    return Child.run(command, options.repository()).sample();
  }

  private Heat generated() {
    List<Contender> contenders =
        List.of(
            new Contender(GENERATED, () -> step(GENERATED)),
            new Contender(INTERPRETED, () -> step(INTERPRETED)));
    Row row =
        new Row(
            "generated",
            "course's model, step to the gradient, against an interpreted list of layers",
            Figure.of(GENERATED),
            Figure.of(INTERPRETED),
            "ms",
            Better.SMALLER,
            1.1,
            1.5);
    return new Heat("generated", options.rounds(), contenders, List.of(row));
  }

  private Sample step(String kind) throws Unmeasurable {
    List<String> command =
        Jvm.running(options).vector().oneThread().probe(Libraries.OURS, "NetworkStep", kind);
    return Child.run(command, options.repository()).sample();
  }
}
