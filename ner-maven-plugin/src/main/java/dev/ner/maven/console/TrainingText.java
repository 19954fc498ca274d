package dev.ner.maven.console;

import dev.ner.maven.fork.ForkEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words and columns of a training's output: pure functions of what happened.
 *
 * <p>The lines have no colour and are ASCII, so that they read the same in every log.
 */
public final class TrainingText {
  private static final int BAR = 12;
  private static final int COLUMNS = 90;

  private TrainingText() {}

  /** The settings that have a value, as many on a line as it holds. */
  public static List<String> settings(Map<String, String> settings) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      if (setting.getValue().isEmpty()) {
        continue;
      }
      String text = setting.getKey() + " = " + setting.getValue();
      if (line.length() > 0 && line.length() + text.length() + 2 > COLUMNS) {
        lines.add(line.append(',').toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "  " : ", ").append(text);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** What is about to be trained, on what and with what, and the head of the table of epochs. */
  public static List<String> start(ForkEvent.Start start) {
    return List.of(
        String.format(
            Locale.ROOT,
            "  %s weights, vocabulary of %s",
            Figures.count(start.weights()),
            Figures.count(start.vocabulary())),
        String.format(
            Locale.ROOT,
            "  %s and %s to train on",
            Figures.counted(start.sentences(), "sentence", "sentences"),
            Figures.counted(start.tokens(), "token", "tokens")),
        String.format(
            Locale.ROOT,
            "  %s, %s, heap of %s MB",
            Figures.counted(start.threads(), "thread", "threads"),
            start.kernels(),
            Figures.count(start.heapMb())),
        "",
        "     epoch      loss   val. F1  val. acc.      time   tokens/s");
  }

  /** One row of the table of epochs; a star marks the best weights so far. */
  public static String epoch(ForkEvent.Epoch epoch) {
    return String.format(
        Locale.ROOT,
        "%10s  %8s  %8s  %9s  %8s  %9s%s",
        epoch.epoch() + "/" + epoch.epochs(),
        Figures.loss(epoch.loss()),
        Figures.percent(epoch.validationF1()),
        Figures.percent(epoch.validationAccuracy()),
        Figures.duration(epoch.seconds()),
        Figures.count(Math.round(epoch.tokensPerSecond())),
        epoch.best() ? "  *" : "");
  }

  /** The state of a running epoch, for a terminal's one line. */
  public static String progressBar(ForkEvent.Progress progress) {
    int filled =
        progress.batches() <= 0
            ? 0
            : (int) Math.min(BAR, (long) BAR * progress.batch() / progress.batches());
    return String.format(
        Locale.ROOT,
        "  epoch %d/%d [%s%s] %s tokens/s  loss %s  %s left",
        progress.epoch(),
        progress.epochs(),
        "#".repeat(filled),
        ".".repeat(BAR - filled),
        Figures.count(Math.round(progress.tokensPerSecond())),
        Figures.loss(progress.loss()),
        Figures.duration(progress.secondsLeft()));
  }

  /** The state of a running epoch, for a log. */
  public static String progressLine(ForkEvent.Progress progress) {
    return String.format(
        Locale.ROOT,
        "%10s  %8s  batch %s of %s, %s tokens/s, %s left",
        progress.epoch() + "/" + progress.epochs(),
        Figures.loss(progress.loss()),
        Figures.count(progress.batch()),
        Figures.count(progress.batches()),
        Figures.count(Math.round(progress.tokensPerSecond())),
        Figures.duration(progress.secondsLeft()));
  }
}
