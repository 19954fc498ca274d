package dev.ner.benchmarks.compare;

import dev.ner.benchmarks.compare.Row.Better;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A recurrent layer alone, forward and backward with the gradient of its input, on one thread. */
final class LayerHeats {
  private static final String LIBTORCH = "libtorch";
  private static final String DL4J = "DL4J";
  private static final Demand NONE = new Demand(Double.NaN, Double.NaN);

  private final Options options;

  LayerHeats(Options options) {
    this.options = options;
  }

  /** A demand on a ratio. */
  private record Demand(double must, double aim) {}

  List<Heat> heats() {
    Demand recent = new Demand(1.3, 1.6);
    return List.of(
        heat("Lstm", 50, 50, new Demand(1.8, 2.5), new Demand(1.1, 1.3)),
        heat("Lstm", 130, 100, new Demand(1.2, 1.6), new Demand(0.95, 1.1)),
        heat("Lstm", 256, 256, new Demand(1.1, 1.4), new Demand(0.7, 0.9)),
        heat("Gru", 50, 50, recent, null),
        heat("Gru", 130, 100, recent, null),
        heat("Rnn", 50, 50, recent, null),
        heat("Rnn", 130, 100, recent, null));
  }

  /**
   * Ours on each JDK against libtorch.
   *
   * @param kind the layer, as the models' names begin
   * @param plain what is demanded without a flag, or null if that is not measured
   */
  private Heat heat(String kind, int inputs, int units, Demand vector, Demand plain) {
    String id = kind.toLowerCase(Locale.ROOT) + "-" + units;
    String name = kind.toUpperCase(Locale.ROOT);
    String work = name + " " + inputs + "/" + units + ", 64 × 48, forward + backward, ";
    String model = kind + units;
    List<Contender> contenders = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Path home : homes()) {
      String version = Jvm.version(home);
      String ours = "vector-" + version;
      contenders.add(new Contender(ours, () -> ours(Jvm.of(options, home).vector(), model)));
      rows.add(row(id + "-" + ours, work + "Vector API, JDK " + version, ours, LIBTORCH, vector));
      if (plain != null) {
        String without = "plain-" + version;
        contenders.add(new Contender(without, () -> ours(Jvm.of(options, home), model)));
        rows.add(
            row(id + "-" + without, work + "no flags, JDK " + version, without, LIBTORCH, plain));
      }
    }
    contenders.add(new Contender(LIBTORCH, () -> libtorch(kind, inputs, units)));
    if (options.dl4j() && kind.equals("Lstm")) {
      contenders.add(new Contender(DL4J, () -> dl4j(inputs, units)));
      String ours = contenders.get(0).name();
      rows.add(row(id + "-dl4j", work + "Vector API, against DL4J", ours, DL4J, NONE));
    }
    return new Heat(id, options.rounds(), contenders, rows);
  }

  private List<Path> homes() {
    Path running = Path.of(System.getProperty("java.home"));
    return options.otherJdk() == null ? List.of(running) : List.of(running, options.otherJdk());
  }

  private static Row row(String id, String work, String ours, String peer, Demand demand) {
    return new Row(
        id,
        work,
        Figure.of(ours),
        Figure.of(peer),
        "tokens/s",
        Better.LARGER,
        demand.must(),
        demand.aim());
  }

  private Sample ours(Jvm jvm, String model) throws Unmeasurable {
    List<String> command = jvm.oneThread().probe(Libraries.OURS, "RecurrentLayer", model);
    return Child.run(command, options.repository()).sample();
  }

  private Sample libtorch(String kind, int inputs, int units) throws Unmeasurable {
    Jvm jvm = Peers.djl(options, 1).oneThread();
    List<String> command = jvm.probe(Libraries.DJL, "DjlRecurrentLayer", kind, inputs, units);
    return Child.run(command, options.repository()).sample();
  }

  private Sample dl4j(int inputs, int units) throws Unmeasurable {
    Path module = options.repository().resolve("benchmarks/dl4j/target");
    String classPath =
        String.join(
            File.pathSeparator,
            module.resolve("classes").toString(),
            options.target().resolve("classes").toString(),
            module.resolve("lib").resolve("*").toString());
    List<String> command =
        Jvm.running(options)
            .oneThread()
            .probe(classPath, "dev.ner.benchmarks.dl4j.Dl4jLstmLayer", inputs, units);
    command.addAll(0, List.of("env", "OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1"));
    return Child.run(command, options.repository()).sample();
  }
}
