package dev.ner.maven.engine;

import dev.ner.corpus.Sentences;
import dev.ner.corpus.TagSet;
import dev.ner.corpus.WordTable;
import dev.ner.evaluate.Evaluation;
import dev.ner.evaluate.EvaluationInput;
import dev.ner.evaluate.EvaluationJson;
import dev.ner.evaluate.Evaluator;
import dev.ner.evaluate.TrainingWords;
import dev.ner.json.JsonWriter;
import dev.ner.maven.fork.ForkListener;
import dev.ner.maven.fork.ForkRequest;
import dev.ner.maven.fork.ForkResult;
import dev.ner.maven.fork.JavaInstallation;
import dev.ner.maven.uptodate.TrainedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A project on disk as the compiler leaves it, with a child that trains in no time: its weights are
 * the request's settings, and it tags as many of ten tokens rightly as it is told to.
 */
final class TestProject {
  static final String MODEL = "com.acme.NewsNer";
  static final String VERSION = "1.0";

  final Path base;
  final Path cache;
  final Path runtime;
  final Map<String, String> overrides = new TreeMap<>();
  final Map<String, String> properties = new HashMap<>();
  final List<ForkRequest> forks = new ArrayList<>();
  final RecordingConsole console = new RecordingConsole();
  String runtimeVersion = VERSION;
  String model = "";
  boolean force;
  boolean useCache = true;
  MissingCorpus missingCorpus = MissingCorpus.FAIL;
  int correctTokens = 10;
  JvmOptions jvm = new JvmOptions(JavaInstallation.current(), 0, "", "auto");

  TestProject(Path folder) throws IOException {
    base = folder.resolve("project");
    cache = folder.resolve("cache");
    runtime = folder.resolve("runtime");
    write("src/main/ner/train.conll", "Ann B-per\n");
    write("src/main/ner/dev.conll", "Bob B-per\n");
    Files.createDirectories(runtime);
    Files.writeString(runtime.resolve("Trainer.class"), "trainer");
    declare(MODEL, settings());
  }

  static Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("train", "src/main/ner/train.conll");
    settings.put("validation", "src/main/ner/dev.conll");
    settings.put("test", "");
    settings.put("format", "CONLL");
    settings.put("epochs", "5");
    settings.put("learningRate", "0.01");
    settings.put("minimumF1", "0.0");
    settings.put("minimumAccuracy", "0.0");
    return settings;
  }

  /** Writes a model's source and what the compiler makes of it. */
  void declare(String modelClass, Map<String, String> settings) throws IOException {
    declare(modelClass, settings, "0a0b");
  }

  void declare(String modelClass, Map<String, String> settings, String networkSha256)
      throws IOException {
    String path = modelClass.replace('.', '/');
    String simpleName = modelClass.substring(modelClass.lastIndexOf('.') + 1);
    write(
        "src/main/java/" + path + ".java",
        "package com.acme;\n\nimport dev.ner.dsl.*;\n\n@NerModel(entities = \"per\")\nclass "
            + simpleName
            + " {}\n");
    describe(modelClass, settings, networkSha256);
    write("target/classes/" + path + "Tagger.class", "tagger");
  }

  private void describe(String modelClass, Map<String, String> settings, String networkSha256)
      throws IOException {
    StringBuilder text = new StringBuilder();
    JsonWriter out = JsonWriter.pretty(text).beginObject();
    out.name("format").value(1);
    out.name("modelClass").value(modelClass);
    out.name("simpleName").value(modelClass.substring(modelClass.lastIndexOf('.') + 1));
    out.name("tagger").value(modelClass + "Tagger");
    out.name("entities").beginRow().value("per").endArray();
    out.name("summary").value("words: Embedding(2) → tags: LogSoftmax");
    out.name("layers").beginArray().beginObject();
    out.name("name").value("words").name("kind").value("Embedding").name("units").value(2);
    out.endObject().endArray();
    out.name("networkSha256").value(networkSha256);
    out.name("settings").beginObject();
    settings.forEach((name, value) -> out.name(name).value(value));
    out.endObject();
    out.name("source").value(modelClass.replace('.', '/') + ".java");
    out.endObject().finish();
    write("target/classes/META-INF/ner/" + modelClass + "/description.json", text.toString());
  }

  Path write(String path, String text) throws IOException {
    Path file = base.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  Path file(String path) {
    return base.resolve(path);
  }

  ProjectFacts facts() {
    return new ProjectFacts(
        base,
        base.resolve("target/classes"),
        base.resolve("target/ner"),
        base.resolve("target/generated-sources/annotations"),
        List.of(base.resolve("src/main/java")),
        List.of(base.resolve("target/classes"), runtime),
        List.of(runtime),
        Optional.ofNullable(runtimeVersion),
        properties);
  }

  BuildContext context() {
    return new BuildContext(facts(), jvm, VERSION, model, overrides);
  }

  TrainRequest trainRequest() {
    return new TrainRequest(
        context(),
        force,
        missingCorpus,
        useCache ? Optional.of(cache) : Optional.empty(),
        new TrainingPermits(new AtomicInteger(), 1));
  }

  /** Trains with the child that takes no time. */
  Status train() throws IOException, InterruptedException {
    return outcome().status();
  }

  Outcome outcome() throws IOException, InterruptedException {
    return Training.run(trainRequest(), console, this::run).get(0);
  }

  /** The child. */
  ForkResult run(ForkRequest request, ForkListener listener) throws IOException {
    forks.add(request);
    if ("curve".equals(request.properties().get("command"))) {
      Files.writeString(request.workDirectory().resolve("curve.json"), "{}");
      return new ForkResult(0, true, List.of(), List.of());
    }
    TrainedFiles files = TrainedFiles.in(request.workDirectory());
    Map<String, String> settings = new TreeMap<>(request.properties());
    settings.keySet().removeIf(name -> !name.startsWith("setting."));
    settings.keySet().removeIf(name -> name.contains("minimum"));
    Files.writeString(files.model(), settings.toString());
    Files.writeString(files.evaluation(), EvaluationJson.write(evaluation()));
    return new ForkResult(0, true, List.of(), List.of());
  }

  Evaluation evaluation() {
    TagSet tags = new TagSet(List.of("per"));
    WordTable words = new WordTable();
    Sentences gold = new Sentences(words);
    short[] predicted = new short[10];
    for (int i = 0; i < predicted.length; i++) {
      gold.addToken(words.add("word" + i), TagSet.begin(0));
      gold.endSentence();
      predicted[i] = (short) (i < correctTokens ? TagSet.begin(0) : 0);
    }
    return new Evaluation(
        MODEL,
        42,
        Map.of(
            Evaluation.VALIDATION,
            Evaluator.evaluate(
                new EvaluationInput(gold, predicted, tags, TrainingWords.of(gold, tags)))));
  }
}
