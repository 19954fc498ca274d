package dev.ner.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Requests in a JVM of their own, as the plugin starts it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ForkedCommandTest {
  @TempDir private Path temporary;

  private CommandFolder folder;
  private Process process;

  @BeforeEach
  void write() throws IOException {
    folder = new CommandFolder(temporary);
  }

  @AfterEach
  void end() {
    process.destroyForcibly(); // has ended by itself, unless the test has failed
  }

  private Process start(Map<String, String> request, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(options));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(NerCommand.class.getName());
    command.add(folder.write(request).toString());
    return new ProcessBuilder(command).redirectError(errors().toFile()).start();
  }

  private Path errors() {
    return temporary.resolve("errors.txt");
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  @Test
  void aRequestIsDoneOverStandardOutput() throws Exception {
    Map<String, String> training = folder.training();
    training.put("setting.epochs", "1");
    assertThat(folder.run(training).code()).isZero();
    Map<String, String> request = folder.request("tag");
    request.put("taggerClass", TestTaggers.Chatty.class.getName());
    request.put("text", "Mr Paris flew to Zürich, 東京");
    request.put("format", "json");

    process = start(request, "-Dfile.encoding=ISO-8859-1", "-Duser.language=tr");
    List<JsonObject> events = CommandFolder.events(reader(process).lines().toList());

    assertThat(process.waitFor()).isZero();
    assertThat(events).extracting(event -> event.string("event")).containsExactly("output", "done");
    assertThat(events.get(0).string("text")).contains("Zürich, 東京");
    assertThat(Files.readAllLines(errors())).containsExactly("hello");
  }

  @Test
  void aHeapThatIsTooSmallIsFoundOutBeforeTraining() throws Exception {
    Map<String, String> request = folder.training();
    request.put("taggerClass", TestTaggers.Wide.class.getName());

    process = start(request, "-Xmx40m");
    List<JsonObject> events = CommandFolder.events(reader(process).lines().toList());

    assertThat(process.waitFor()).isEqualTo(2);
    JsonObject last = events.get(events.size() - 1);
    assertThat(last.string("code")).isEqualTo("NER202");
    assertThat(last.string("message"))
        .matches(
            "about \\d{2,3} MB of heap are needed, but the JVM may use 40 MB; give more with"
                + " -Dner\\.heap=\\d{2,3}m");
    assertThat(events).extracting(event -> event.string("event")).doesNotContain("start", "done");
    assertThat(Files.readString(errors())).isEmpty();
  }

  @Test
  void aMistakeOfTheProgramHasItsTrace() throws Exception {
    process = start(folder.request("dance"));

    assertThat(reader(process).lines()).isEmpty();
    process.getOutputStream().close(); // as the plugin does, and no sign that the parent is gone
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(Files.readString(errors()))
        .contains("IllegalArgumentException: no such command: dance", "\tat dev.ner.command");
  }

  @Test
  void aTrainingEndsWithTheProcessThatStartedIt() throws Exception {
    Map<String, String> request = folder.training();
    request.put("setting.epochs", "1000000");

    process = start(request);
    BufferedReader output = reader(process);
    List<JsonObject> progress = new ArrayList<>();
    while (progress.isEmpty()) {
      JsonObject event = CommandFolder.events(List.of(output.readLine())).get(0);
      if (event.string("event").equals("progress")) {
        progress.add(event);
      }
    }
    process.getOutputStream().close(); // what happens to the pipe when the parent is gone
    output.lines().forEach(line -> {});

    assertThat(process.waitFor()).isEqualTo(4);
    assertThat(folder.path("model.safetensors")).doesNotExist();
    assertThat(progress.get(0).members().keySet())
        .containsExactly(
            "event",
            "epoch",
            "epochs",
            "batch",
            "batches",
            "tokensPerSecond",
            "loss",
            "secondsLeft");
    assertThat(progress.get(0).integer("epochs")).isEqualTo(1_000_000);
    assertThat(progress.get(0).integer("batches")).isEqualTo(13);
    assertThat(progress.get(0).integer("batch")).isBetween(1L, 13L);
  }
}
