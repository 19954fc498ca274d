package dev.ner.dsl.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.ner.json.Json;
import dev.ner.json.JsonLimits;
import dev.ner.json.JsonObject;
import dev.ner.random.SeededRandom;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Optimisers from the annotation to trained weights: the model is compiled, and its description is
 * handed to the forked JVM's main class as the plugin does.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class OptimizersTest {
  private static final String PLAIN =
      """
      package com.acme;

      import dev.ner.dsl.*;

      @NerModel(entities = {"e0", "e1"})
      @Corpus(train = "train.conll", validation = "dev.conll")
      @Training(epochs = 4, batchSize = 16)
      @SGD(momentum = 0.9f, nesterov = true, weightDecay = 1e-4f)
      @StepDecay(decayEpochs = 2)
      @Serial
      final class Tiny {
        @Embedding(8) Layer words;
        @LSTM(8) Layer context;
        @Dense Layer scores;
        @LogSoftmax Layer tags;
      }
      """;

  /** Optimisers on a layer, a block, a block's class, and inside a block that is there twice. */
  private static final String MIXED =
      """
      package com.acme;

      import dev.ner.dsl.*;

      @NerModel(entities = {"e0", "e1"})
      @Corpus(train = "train.conll", validation = "dev.conll")
      @Training(epochs = 4, batchSize = 16, clipValue = 0.05f, patience = 4, averaging = 0.9f)
      @AdamW
      @Warmup(warmupSteps = 5)
      @ReciprocalSquareRoot(timescale = 20)
      @Serial
      final class Tiny {
        @Adagrad(learningRate = 0.1f) @Embedding(8) Layer words;
        @SGD(momentum = 0.9f) @Bidirectional Encoder encoder;
        Encoder further;
        @Dense Layer scores;
        @LogSoftmax Layer tags;

        @Serial
        @Adagrad
        static final class Encoder {
          @LSTM(6) Layer context;
          @RMSProp(momentum = 0.5f) @Dense(5) Layer narrow;
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void theModelsOptimiserTrainsAllOfIt() throws Exception {
    JsonObject settings = assertThatItLearns(PLAIN);
    assertThat(settings.string("optimizer")).isEqualTo("SGD");
    assertThat(settings.string("nesterov")).isEqualTo("true");
    assertThat(settings.string("decayFactor")).isEqualTo("0.1");
  }

  @Test
  void layersAndBlocksHaveTheirOwn() throws Exception {
    JsonObject settings = assertThatItLearns(MIXED);
    assertThat(settings.members().keySet().stream().filter(name -> name.endsWith("optimizer")))
        .containsExactly(
            "optimizer",
            "words.optimizer",
            "encoder.optimizer",
            "encoder.leftToRight.narrow.optimizer",
            "encoder.rightToLeft.narrow.optimizer",
            "further.optimizer",
            "further.narrow.optimizer");
    assertThat(settings.string("optimizer")).isEqualTo("AdamW");
    assertThat(settings.string("words.learningRate")).isEqualTo("0.1");
    assertThat(settings.string("encoder.optimizer")).isEqualTo("SGD");
    assertThat(settings.string("further.optimizer")).isEqualTo("Adagrad");
    assertThat(settings.string("encoder.rightToLeft.narrow.momentum")).isEqualTo("0.5");
    assertThat(settings.string("timescale")).isEqualTo("20");
  }

  /** Compiles and trains; returns the settings that the description has. */
  private JsonObject assertThatItLearns(String source) throws Exception {
    Compilation compilation = Javac.succeed(source);
    for (var compiled : Javac.classes(compilation).entrySet()) {
      Path file = folder.resolve(compiled.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, compiled.getValue());
    }
    String description = Javac.resource(compilation, "META-INF/ner/com.acme.Tiny/description.json");
    JsonObject settings = Json.parseObject(description, JsonLimits.DEFAULT).object("settings");
    corpus("train", 200);
    corpus("validation", 60);
    List<Double> losses =
        train(request(settings)).stream()
            .filter(event -> event.string("event").equals("epoch"))
            .map(event -> event.number("loss"))
            .toList();
    assertThat(losses).hasSize(4);
    assertThat(losses.get(3)).isLessThan(0.8 * losses.get(0));
    assertThat(folder.resolve("model.safetensors")).isNotEmptyFile();
    return settings;
  }

  private Path request(JsonObject settings) throws IOException {
    Properties request = new Properties();
    settings.members().keySet().forEach(n -> request.put("setting." + n, settings.string(n)));
    for (String split : List.of("train", "validation")) {
      request.put("setting." + split, folder.resolve(split).toString());
    }
    request.put("command", "train");
    request.put("taggerClass", "com.acme.TinyTagger");
    request.put("threads", "1");
    request.put("work", folder.toString());
    StringWriter text = new StringWriter();
    request.store(text, null);
    return Files.writeString(folder.resolve("request.properties"), text.toString());
  }

  /** The events of the forked JVM. */
  private List<JsonObject> train(Path request) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dner.kernels=scalar",
                "-cp",
                folder
                    + System.getProperty("path.separator")
                    + System.getProperty("java.class.path"),
                "dev.ner.command.NerCommand",
                request.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      List<JsonObject> events =
          output
              .lines()
              .filter(line -> line.startsWith("@ner "))
              .map(line -> Json.parseObject(line.substring(5), JsonLimits.DEFAULT))
              .toList();
      process.getOutputStream().close();
      assertThat(process.waitFor()).as("%s", events).isZero();
      return events;
    } finally {
      process.destroyForcibly();
    }
  }

  /** Sentences in which the word before tells the tag. */
  private void corpus(String name, int sentences) throws IOException {
    SeededRandom random = new SeededRandom(3, name);
    StringBuilder text = new StringBuilder();
    for (int s = 0; s < sentences; s++) {
      int before = 0;
      for (int t = 2 + random.nextInt(8); t >= 0; t--) {
        int word = random.nextInt(9);
        String tag = before % 3 == 0 ? "O" : "B-e" + (before % 3 - 1);
        text.append('w').append(word).append(' ').append(tag).append('\n');
        before = word;
      }
      text.append('\n');
    }
    Files.writeString(folder.resolve(name), text);
  }
}
