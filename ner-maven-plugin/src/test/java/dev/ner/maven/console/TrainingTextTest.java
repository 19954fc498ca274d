package dev.ner.maven.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ner.maven.fork.ForkEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingTextTest {

  @Test
  void theTableOfEpochsKeepsItsColumns() {
    List<String> start =
        TrainingText.start(
            new ForkEvent.Start(
                "a.B", 1_780_117, 33_570, 734_364, 30_001, 2, "vector kernels", 1024));
    assertThat(start)
        .containsExactly(
            "  1,780,117 weights, vocabulary of 30,001",
            "  33,570 sentences and 734,364 tokens to train on",
            "  2 threads, vector kernels, heap of 1,024 MB",
            "",
            "     epoch      loss   val. F1  val. acc.      time   tokens/s");
    String first =
        TrainingText.epoch(new ForkEvent.Epoch(1, 5, 0.51234, 0.9, 0.8, true, 12.3, 65_432.1));
    String last =
        TrainingText.epoch(new ForkEvent.Epoch(10, 10, 12.5, 1, 1, false, 605, 1_234_567));
    assertThat(first)
        .isEqualTo("       1/5    0.5123     80.00      90.00      12 s     65,432  *");
    assertThat(last).isEqualTo("     10/10   12.5000    100.00     100.00  10 min 05 s  1,234,567");
    assertThat(first.indexOf("65,432") + 6).isEqualTo(start.get(4).length());
  }

  @Test
  void oneOfAThingIsSingular() {
    assertThat(TrainingText.start(new ForkEvent.Start("a.B", 1, 1, 1, 3, 1, "scalar kernels", 64)))
        .contains(
            "  1 sentence and 1 token to train on", "  1 thread, scalar kernels, heap of 64 MB");
  }

  @Test
  void progressAsBarAndAsLine() {
    ForkEvent.Progress half = new ForkEvent.Progress(2, 5, 262, 525, 65_000, 0.1234, 75);
    assertThat(TrainingText.progressBar(half))
        .isEqualTo("  epoch 2/5 [#####.......] 65,000 tokens/s  loss 0.1234  1 min 15 s left");
    assertThat(TrainingText.progressLine(half))
        .isEqualTo("       2/5    0.1234  batch 262 of 525, 65,000 tokens/s, 1 min 15 s left");
    ForkEvent.Progress odd = new ForkEvent.Progress(1, 1, 9, 0, 0, Double.NaN, Double.NaN);
    assertThat(TrainingText.progressBar(odd)).contains("[............]", "unknown left");
  }

  @Test
  void settingsAreWrappedAndEmptyOnesLeftOut() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("train", "src/main/ner/train.conll");
    settings.put("validation", "src/main/ner/dev.conll");
    settings.put("test", "");
    settings.put("epochs", "5");
    settings.put("batchSize", "64");
    assertThat(TrainingText.settings(settings))
        .containsExactly(
            "  train = src/main/ner/train.conll, validation = src/main/ner/dev.conll, epochs = 5,",
            "  batchSize = 64");
    assertThat(TrainingText.settings(Map.of())).isEmpty();
  }

  @Test
  void noLocaleChangesAFigure() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Figures.count(1234567)).isEqualTo("1,234,567");
      assertThat(Figures.percent(0.98765)).isEqualTo("98.77");
      assertThat(Figures.duration(3.21)).isEqualTo("3.2 s");
      assertThat(Figures.duration(9.97)).isEqualTo("10 s");
      assertThat(Figures.duration(7_620)).isEqualTo("2 h 07 min");
    } finally {
      Locale.setDefault(before);
    }
  }
}
