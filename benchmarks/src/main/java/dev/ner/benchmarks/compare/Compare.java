package dev.ner.benchmarks.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The main class of the comparison; see benchmarks/README.md. */
public final class Compare {
  private Compare() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Options options = Options.read(arguments);
    Machine machine = Machine.here();
    out.println(machine.description() + "; " + machine.jvm());
    List<Outcome> outcomes = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Heat heat : heats(options, out)) {
      Heat wanted = options.wanted(heat);
      if (wanted != null) {
        HeatRunner runner = new HeatRunner(wanted, out);
        outcomes.addAll(runner.run());
        notes.addAll(runner.notes());
      }
    }
    out.println();
    out.println(Table.of(outcomes));
    for (Outcome outcome : outcomes) {
      if (outcome.missing() != null) {
        out.println("not measured: " + outcome.row().id() + ": " + outcome.missing());
      }
    }
    notes.forEach(note -> out.println("note: " + note));
    Path file = options.target().resolve("comparison.json");
    Report.write(file, machine, versions(options), outcomes, notes);
    out.println("written: " + options.repository().relativize(file));
  }

  private static List<Heat> heats(Options options, PrintStream log) {
    Preparations preparations = new Preparations(options, log);
    List<Heat> heats = new ArrayList<>();
    heats.addAll(new LayerHeats(options).heats());
    heats.addAll(new KernelHeats(options).heats());
    heats.addAll(new TrainingHeats(options).heats());
    heats.addAll(new TaggingHeats(options, preparations).heats());
    heats.addAll(new BuildHeats(options).heats());
    return heats;
  }

  /** The jars that took part, by name. */
  private static Map<String, String> versions(Options options) throws IOException {
    Map<String, String> versions = new TreeMap<>();
    try (Stream<Path> jars = Files.list(options.target().resolve("lib"))) {
      jars.map(jar -> jar.getFileName().toString().replaceAll("\\.jar$", ""))
          .forEach(
              name -> {
                String artifact = name.replaceAll("-[0-9].*", "");
                versions.put(
                    artifact, name.substring(Math.min(name.length(), artifact.length() + 1)));
              });
    }
    return versions;
  }
}
