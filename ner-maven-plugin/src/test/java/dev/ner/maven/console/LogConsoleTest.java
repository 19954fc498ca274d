package dev.ner.maven.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LogConsoleTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final AtomicLong clock = new AtomicLong();
  private final List<String> logged = new ArrayList<>();
  private final LogConsole.Log log =
      new LogConsole.Log() {
        @Override
        public void info(String line) {
          logged.add("info " + line);
        }

        @Override
        public void warn(String line) {
          logged.add("warn " + line);
        }

        @Override
        public void debug(String line) {
          logged.add("debug " + line);
        }
      };

  private String printed() {
    String text = bytes.toString(StandardCharsets.UTF_8);
    bytes.reset();
    return text;
  }

  @Test
  void aTerminalShowsOneLineThatGivesWayToTheLog() {
    LogConsole console = LogConsole.terminal(log, out, 20);
    console.progress("epoch 10", "plain");
    assertThat(printed()).isEqualTo("\repoch 10");
    console.progress("epoch 9", "plain");
    assertThat(printed()).isEqualTo("\repoch 9 ");
    console.info("done");
    assertThat(printed()).isEqualTo("\r       \r");
    assertThat(logged).containsExactly("info done");
    console.info("again");
    assertThat(printed()).isEmpty();
  }

  @Test
  void aTextLongerThanTheTerminalIsCut() {
    LogConsole console = LogConsole.terminal(log, out, 10);
    console.progress("0123456789abc", "plain");
    assertThat(printed()).isEqualTo("\r012345678");
  }

  @Test
  void aPlainLogHasALineInTenSeconds() {
    LogConsole console = LogConsole.plain(log, out, clock::get);
    for (int second = 0; second < 25; second++) {
      clock.set(TimeUnit.SECONDS.toNanos(second));
      console.progress("bar", "at " + second);
    }
    assertThat(logged).containsExactly("info at 10", "info at 20");
    assertThat(printed()).isEmpty();
  }

  @Test
  void whatIsSaidAnywayBeginsTheTenSecondsAnew() {
    LogConsole console = LogConsole.plain(log, out, clock::get);
    clock.set(TimeUnit.SECONDS.toNanos(9));
    console.info("epoch 1");
    clock.set(TimeUnit.SECONDS.toNanos(18));
    console.progress("bar", "too early");
    clock.set(TimeUnit.SECONDS.toNanos(19));
    console.progress("bar", "in time");
    assertThat(logged).containsExactly("info epoch 1", "info in time");
  }

  @Test
  void resultsAreNotDecorated() {
    LogConsole.plain(log, out, clock::get).print("per\tSharon");
    assertThat(printed()).isEqualTo("per\tSharon" + System.lineSeparator());
    assertThat(logged).isEmpty();
  }

  @Test
  void progressIsShownOnlyToSomebodyWhoWatches() {
    assertThat(Terminal.showsProgress(true, true, false, null, Map.of())).isTrue();
    assertThat(Terminal.showsProgress(false, true, false, null, Map.of())).isFalse();
    assertThat(Terminal.showsProgress(true, false, false, null, Map.of())).isFalse();
    assertThat(Terminal.showsProgress(true, true, true, null, Map.of())).isFalse();
    assertThat(Terminal.showsProgress(true, true, false, "never", Map.of())).isFalse();
    assertThat(Terminal.showsProgress(true, true, false, "always", Map.of())).isTrue();
    assertThat(Terminal.showsProgress(true, true, false, null, Map.of("TERM", "dumb"))).isFalse();
    assertThat(Terminal.showsProgress(true, true, false, null, Map.of("CI", "true"))).isFalse();
  }

  @Test
  void theShellTellsTheWidth() {
    assertThat(Terminal.columns(Map.of("COLUMNS", "132"))).isEqualTo(132);
    assertThat(Terminal.columns(Map.of("COLUMNS", "wide"))).isEqualTo(80);
    assertThat(Terminal.columns(Map.of())).isEqualTo(80);
  }
}
