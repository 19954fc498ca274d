package dev.ner.command;

import dev.ner.corpus.Corpus;
import dev.ner.corpus.Sentences;
import dev.ner.fixture.TinyCorpus;
import dev.ner.json.Json;
import dev.ner.json.JsonObject;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A folder with a small corpus, in which requests are run as the forked JVM runs them. */
final class CommandFolder {
  private final Path folder;

  CommandFolder(Path folder) throws IOException {
    this.folder = folder;
    Corpus corpus = TinyCorpus.of(200, 1);
    write(corpus.train(), "train.conll");
    write(corpus.validation(), "validation.conll");
    write(corpus.test(), "test.conll");
  }

  private void write(Sentences sentences, String name) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(path(name), StandardCharsets.UTF_8)) {
      for (int s = 0; s < sentences.size(); s++) {
        for (int i = sentences.start(s); i < sentences.end(s); i++) {
          String tag = TinyCorpus.TAGS.names().get(sentences.tag(i));
          out.write(sentences.words().word(sentences.word(i)) + " " + tag + "\n");
        }
        out.write("\n");
      }
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** A request to train a small model, for a test to change. */
  Map<String, String> training() {
    Map<String, String> request = request("train");
    request.put("setting.epochs", "3");
    request.put("setting.batchSize", "16");
    request.put("setting.learningRate", "0.02");
    return request;
  }

  /** A request for the command, with the corpus and one thread. */
  Map<String, String> request(String command) {
    Map<String, String> request = new TreeMap<>();
    request.put("command", command);
    request.put("taggerClass", TestTaggers.Small.class.getName());
    request.put("work", folder.toString());
    request.put("model", path("model.safetensors").toString());
    request.put("threads", "1");
    request.put("setting.train", path("train.conll").toString());
    request.put("setting.validation", path("validation.conll").toString());
    request.put("setting.test", path("test.conll").toString());
    return request;
  }

  /** Writes the request's file. */
  Path write(Map<String, String> request) throws IOException {
    Properties properties = new Properties();
    properties.putAll(request);
    Path file = path("request.properties");
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      properties.store(out, null);
    }
    return file;
  }

  /** What a request came to: the exit code, and what was sent. */
  record Result(int code, List<JsonObject> events) {

    /** The events of a kind. */
    List<JsonObject> events(String kind) {
      return events.stream().filter(event -> event.string("event").equals(kind)).toList();
    }

    /** The kinds of the events, in order. */
    List<String> kinds() {
      return events.stream().map(event -> event.string("event")).toList();
    }

    /** The problems of a severity: code, place and message. */
    List<String> problems(String severity) {
      return events("problem").stream()
          .filter(problem -> problem.string("severity").equals(severity))
          .map(p -> p.string("code") + " " + p.string("place") + " " + p.string("message"))
          .toList();
    }

    /** The lines of output. */
    List<String> output() {
      return events("output").stream().map(output -> output.string("text")).toList();
    }
  }

  /** Runs a request in this JVM. */
  Result run(Map<String, String> request) throws IOException {
    ByteArrayOutputStream channel = new ByteArrayOutputStream();
    Events events = new Events(new PrintStream(channel, false, StandardCharsets.UTF_8));
    int code = NerCommand.run(new String[] {write(request).toString()}, events);
    return new Result(code, events(channel.toString(StandardCharsets.UTF_8).lines().toList()));
  }

  /** The events that lines are. */
  static List<JsonObject> events(List<String> lines) {
    List<JsonObject> events = new ArrayList<>();
    for (String line : lines) {
      if (!line.startsWith("@ner ")) {
        throw new AssertionError("no event: " + line);
      }
      events.add((JsonObject) Json.parse(line.substring("@ner ".length())));
    }
    return events;
  }
}
