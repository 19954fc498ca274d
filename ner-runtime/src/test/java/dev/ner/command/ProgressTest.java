package dev.ner.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.json.JsonObject;
import dev.ner.train.TrainingListener.EpochResult;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream channel = new ByteArrayOutputStream();
  private final long start = System.nanoTime();
  private final Progress progress =
      new Progress(new Events(new PrintStream(channel, false, StandardCharsets.UTF_8)), 4, 2);

  private List<JsonObject> events() {
    return CommandFolder.events(channel.toString(StandardCharsets.UTF_8).lines().toList());
  }

  private double secondsSinceStart() {
    return (System.nanoTime() - start) / 1e9;
  }

  @Test
  void eachEpochHasItsOwnSeconds() throws InterruptedException {
    for (int epoch = 1; epoch <= 2; epoch++) {
      Thread.sleep(30);
      progress.epochDone(new EpochResult(epoch, 1_000, 0.5, 0.9, 0.8, true));
    }

    double sum = events().stream().mapToDouble(epoch -> epoch.number("seconds")).sum();
    assertThat(sum).isBetween(0.06, secondsSinceStart());
  }

  @Test
  void batchesAreReportedFiveTimesASecondAtMost() throws InterruptedException {
    Thread.sleep(201);
    for (int batch = 1; batch <= 1_000; batch++) {
      progress.batchDone(2, batch, 1_000, batch * 100L, 0.5);
    }

    assertThat(events()).hasSizeBetween(1, (int) (5 * secondsSinceStart()) + 1);
    JsonObject first = events().get(0);
    assertThat(first.integer("batch")).isEqualTo(1);
    double share = 1.001 / 4; // of the work that is done
    assertThat(first.integer("secondsLeft"))
        .isBetween(0L, Math.round(secondsSinceStart() * (1 - share) / share));
  }

  @Test
  void anEarlyEndIsSaid() {
    progress.stoppedEarly(3);

    assertThat(events()).singleElement().matches(e -> e.string("event").equals("log"));
    assertThat(events().get(0).string("text"))
        .isEqualTo("Stopped after epoch 3: the last 2 brought nothing better.");
  }
}
