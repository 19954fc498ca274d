package dev.ner.benchmarks.compare;

import dev.ner.json.Json;
import dev.ner.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Trains the course's model as the Maven plugin does: the runtime's command in a JVM of its own.
 */
final class CourseTraining {
  /** The figure that holds the tokens a second of the median epoch from the third one on. */
  static final String SPEED = "tokensPerSecond";

  private static final String PREFIX = "@ner ";
  private static final int COMPILING = 2; // epochs in which the compiler has work

  private final Options options;
  private final Path work;

  CourseTraining(Options options) {
    this.options = options;
    this.work = options.target().resolve("training");
  }

  /** The model that the last training left. */
  Path model() {
    return work.resolve("model.safetensors");
  }

  /** Trains; the principal figure is the seconds of an epoch with its validation, on average. */
  Sample run(int threads, int epochs) throws Unmeasurable {
    writeRequest(threads, epochs);
    List<String> command =
        Jvm.running(options)
            .vector()
            .flag("-XX:-UseG1GC")
            .flag("-XX:+UseSerialGC")
            .flag("-XX:NewRatio=8")
            .flag("-Dner.kernels=auto")
            .main(Libraries.OURS, "dev.ner.command.NerCommand", request());
    Child.Result result = Child.run(command, options.repository());
    Map<String, Double> figures = new HashMap<>(result.sample().figures());
    List<String> notes = new ArrayList<>();
    double seconds = 0;
    List<Double> speeds = new ArrayList<>();
    for (String line : result.lines()) {
      if (line.startsWith(PREFIX)) {
        JsonObject event = (JsonObject) Json.parse(line.substring(PREFIX.length()));
        seconds += event(event, speeds, figures, notes);
      }
    }
    figures.put(Figure.PRINCIPAL, seconds / epochs);
    List<Double> steady = speeds.subList(Math.min(COMPILING, epochs - 1), epochs);
    figures.put(SPEED, steady.stream().sorted().toList().get(steady.size() / 2));
    return new Sample(figures, notes);
  }

  /** Reads an event; returns the seconds of an epoch, 0 for other events. */
  private static double event(
      JsonObject event, List<Double> speeds, Map<String, Double> figures, List<String> notes) {
    if (!event.string("event").equals("epoch")) {
      return 0;
    }
    double f1 = event.number("validationF1");
    speeds.add(event.number("tokensPerSecond"));
    figures.put("f1", f1);
    notes.add(
        String.format(
            Locale.ROOT,
            "ours, epoch %.0f: loss %.4f, validation accuracy %.4f, F1 %.4f",
            event.number("epoch"),
            event.number("loss"),
            event.number("validationAccuracy"),
            f1));
    return event.number("seconds");
  }

  private Path request() {
    return work.resolve("request.properties");
  }

  private void writeRequest(int threads, int epochs) throws Unmeasurable {
    Path corpus = options.requireGmb().resolve("ner_dataset.csv");
    List<String> lines =
        List.of(
            "command=train",
            "taggerClass=dev.ner.benchmarks.model.CourseModelTagger",
            "work=" + escaped(work),
            "threads=" + threads,
            "setting.source=" + escaped(corpus),
            "setting.format=CSV",
            "setting.charset=windows-1252",
            "setting.trainSentences=33570",
            "setting.validationSentences=7194",
            "setting.testSentences=7194",
            "setting.batchSize=64",
            "setting.learningRate=0.01",
            "setting.epochs=" + epochs);
    try {
      Files.createDirectories(work);
      Files.write(request(), lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Unmeasurable("cannot write the request: " + e.getMessage());
    }
  }

  private static String escaped(Path path) {
    return path.toString().replace("\\", "\\\\");
  }
}
