package dev.ner.command;

import dev.ner.train.TrainingListener;
import java.util.Locale;

/** Reports a training's progress as events, at most five a second. */
final class Progress implements TrainingListener {
  private static final long INTERVAL_NANOS = 200_000_000;

  private final Events events;
  private final int epochs;
  private final int patience;
  private final long start = System.nanoTime();
  private long epochStart = start;
  private long lastReport = start;

  Progress(Events events, int epochs, int patience) {
    this.events = events;
    this.epochs = epochs;
    this.patience = patience;
  }

  @Override
  public void batchDone(int epoch, int batch, int batches, long epochTokens, double loss) {
    long now = System.nanoTime();
    if (now - lastReport < INTERVAL_NANOS) {
      return;
    }
    lastReport = now;
    double done = epoch - 1 + (double) batch / batches;
    double secondsLeft = seconds(start, now) * (epochs - done) / done;
    events.send(
        "progress",
        json ->
            json.name("epoch")
                .value(epoch)
                .name("epochs")
                .value(epochs)
                .name("batch")
                .value(batch)
                .name("batches")
                .value(batches)
                .name("tokensPerSecond")
                .value(Math.round(epochTokens / seconds(epochStart, now)))
                .name("loss")
                .value(loss)
                .name("secondsLeft")
                .value(Math.round(secondsLeft)));
  }

  @Override
  public void epochDone(EpochResult result) {
    long now = System.nanoTime();
    double seconds = seconds(epochStart, now);
    epochStart = now;
    events.send(
        "epoch",
        json ->
            json.name("epoch")
                .value(result.epoch())
                .name("epochs")
                .value(epochs)
                .name("loss")
                .value(result.loss())
                .name("validationAccuracy")
                .value(result.validationAccuracy())
                .name("validationF1")
                .value(result.validationF1())
                .name("best")
                .value(result.best())
                .name("seconds")
                .value(seconds)
                .name("tokensPerSecond")
                .value(Math.round(result.tokens() / seconds)));
  }

  @Override
  public void stoppedEarly(int epoch) {
    events.log(
        "Stopped after epoch " + epoch + ": the last " + patience + " brought nothing better.");
  }

  @Override
  public void balanced(double lowered, double before, double after) {
    if (lowered != 0) {
      events.log(
          String.format(
              Locale.ROOT,
              "Balanced precision and recall: O scores %.2f %s, which takes validation F1 from"
                  + " %.2f to %.2f.",
              Math.abs(lowered),
              lowered > 0 ? "less" : "more",
              100 * before,
              100 * after));
    }
  }

  private static double seconds(long from, long to) {
    return Math.max(1, to - from) / 1e9;
  }
}
