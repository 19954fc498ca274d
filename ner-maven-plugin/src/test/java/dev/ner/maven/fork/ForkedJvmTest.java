package dev.ner.maven.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ForkedJvmTest {
  private static final String DONE = "out:@ner {\"event\":\"done\"}";
  private static final String MISTAKE =
      "out:@ner {\"event\":\"problem\",\"severity\":\"%s\",\"code\":\"NER104\",\"place\":\"a:1\","
          + "\"message\":\"%s\"}";

  private final RecordingListener listener = new RecordingListener();

  private ForkResult run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(JavaInstallation.current().executable().toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(CommandLineTest.testClasses().toString());
    command.add(FakeChild.class.getName());
    command.addAll(List.of(arguments));
    return ForkedJvm.run(command, listener);
  }

  @Test
  void eventsAndOtherLinesAreToldApart() throws Exception {
    ForkResult result =
        run(
            "out:plain",
            "out:@ner {\"event\":\"output\",\"text\":\"one\"}",
            "err:WARNING: Using incubator modules: jdk.incubator.vector",
            "err:Picked up JAVA_TOOL_OPTIONS: -Xint",
            "err:careful",
            DONE);
    assertThat(listener.events).containsExactly(new ForkEvent.Output("one"), new ForkEvent.Done());
    assertThat(listener.output).containsExactly("plain");
    assertThat(listener.errors).containsExactly("careful");
    assertThat(result.succeeded()).isTrue();
    assertThat(result.lastLines()).containsExactlyInAnyOrder("plain", "careful");
  }

  @Test
  @Timeout(60)
  void aChildThatHasSaidAllSeesItsInputEnd() throws Exception {
    assertThat(run(DONE, "close", "stdin").succeeded()).isTrue();
  }

  @Test
  void anEndWithoutDoneIsNoSuccess() throws Exception {
    assertThat(run("out:plain").succeeded()).isFalse();
    assertThat(run(DONE, "exit:1").succeeded()).isFalse();
  }

  @Test
  void onlyMistakesWithTheirExitCodeAreTheUsers() throws Exception {
    ForkResult refused =
        run(
            String.format(MISTAKE, "warning", "beware"),
            String.format(MISTAKE, "error", "first"),
            String.format(MISTAKE, "error", "second"),
            "exit:2");
    assertThat(refused.refused()).isTrue();
    assertThat(refused.mistakes())
        .extracting(ForkEvent.Mistake::message)
        .containsExactly("first", "second");
    assertThat(run("exit:2").refused()).isFalse();
    assertThat(run(String.format(MISTAKE, "error", "first"), "exit:1").refused()).isFalse();
  }

  @Test
  void aHeapThatRunsOutEndsTheChildWhateverItsThreadsWaitFor() throws Exception {
    ForkRequest request =
        new ForkRequest(
            JavaInstallation.current(),
            "16m",
            "scalar",
            List.of(CommandLineTest.testClasses()),
            Path.of("unused"),
            new TreeMap<>());
    List<String> command = new ArrayList<>();
    command.add(JavaInstallation.current().executable().toString());
    command.addAll(CommandLine.arguments(request, Path.of("unused")));
    command.subList(command.size() - 2, command.size()).clear(); // the real main class
    command.addAll(List.of(FakeChild.class.getName(), "memory"));
    ForkResult result = ForkedJvm.run(command, listener);
    assertThat(result.outOfMemory()).isTrue();
    assertThat(result.succeeded()).isFalse();
  }

  @Test
  void theLastLinesAreKept() throws Exception {
    String[] lines = IntStream.range(0, 100).mapToObj(i -> "err:line " + i).toArray(String[]::new);
    ForkResult result = run(lines);
    assertThat(result.lastLines()).hasSize(30).endsWith("line 99");
  }

  @Test
  void aListenerThatFailsEndsTheChild() {
    ForkListener failing =
        new ForkListener() {
          @Override
          public void event(ForkEvent event) {
            throw new IllegalStateException("no more");
          }

          @Override
          public void line(String line, boolean error) {}
        };
    List<String> command = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              command.add(JavaInstallation.current().executable().toString());
              command.addAll(List.of("-cp", CommandLineTest.testClasses().toString()));
              // Would wait for ever: its standard input stays open.
              command.addAll(List.of(FakeChild.class.getName(), DONE, "stdin"));
              ForkedJvm.run(command, failing);
            })
        .hasMessage("no more");
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
  }
}
