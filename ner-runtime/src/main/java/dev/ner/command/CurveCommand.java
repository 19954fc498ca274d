package dev.ner.command;

import dev.ner.corpus.Sentences;
import dev.ner.json.JsonWriter;
import dev.ner.train.TrainingListener;
import dev.ner.train.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Trains a model on growing shares of the training sentences, and says what each is worth on the
 * validation split: would more labels help? The test split is not looked at.
 */
final class CurveCommand {
  private static final String FILE = "curve.json";
  private static final int[] PARTS = {8, 4, 2, 1}; // one over the share
  private static final double MUCH = 1; // points of F1 from doubling the sentences
  private static final double LITTLE = 0.3;

  private final Request request;
  private final Events events;

  CurveCommand(Request request, Events events) {
    this.request = request;
    this.events = events;
  }

  /** What a share of the sentences came to. */
  private record Point(int part, int sentences, long tokens, double f1, double accuracy) {}

  void run() throws IOException {
    TrainingTask task = TrainingTask.prepare(request, events);
    List<Point> points = new ArrayList<>();
    try (Workers workers = new Workers(request.threads())) {
      for (int part : PARTS) {
        Point point = point(task, part, workers);
        points.add(point);
        events.log(
            String.format(
                Locale.ROOT,
                "  %s sentences, %,d: validation F1 %.2f",
                part == 1 ? "all" : "1/" + part + " of the",
                point.sentences,
                100 * point.f1));
      }
    }
    String verdict = verdict(points.get(2).f1, points.get(3).f1);
    Files.writeString(
        request.path("work").resolve(FILE),
        json(task.definition().modelClass(), points, verdict),
        StandardCharsets.UTF_8);
    events.log("  " + verdict);
  }

  private Point point(TrainingTask whole, int part, Workers workers) {
    Sentences all = whole.corpus().train();
    TrainingTask task = whole;
    if (part > 1) {
      int count = Math.max(1, all.size() / part);
      task = whole.on(all.drawn(count, whole.settings().seed()), request);
    }
    Best best = new Best(new Progress(events, task.settings().epochs(), 0));
    task.trainer(workers, best).train();
    Sentences train = task.corpus().train();
    return new Point(part, train.size(), train.tokenCount(), best.f1, best.accuracy);
  }

  /** What the last doubling of the sentences says of the next one. */
  static String verdict(double half, double whole) {
    double gain = 100 * (whole - half);
    String what =
        gain >= MUCH
            ? "More labels would help"
            : gain >= LITTLE ? "More labels would help a little" : "More labels would hardly help";
    return String.format(
        Locale.ROOT,
        "%s: the last doubling of the sentences changed validation F1 by %+.2f points.",
        what,
        gain);
  }

  private static String json(String model, List<Point> points, String verdict) {
    StringBuilder text = new StringBuilder();
    JsonWriter out = JsonWriter.pretty(text);
    out.beginObject().name("model").value(model).name("points").beginArray();
    for (Point point : points) {
      out.beginObject().name("share").value(1.0 / point.part);
      out.name("sentences").value(point.sentences).name("tokens").value(point.tokens);
      out.name("validationF1").value(point.f1);
      out.name("validationAccuracy").value(point.accuracy).endObject();
    }
    out.endArray().name("verdict").value(verdict).endObject().finish();
    return text.toString();
  }

  /** Remembers the best epoch, and passes on how far a training is. */
  private static final class Best implements TrainingListener {
    private final Progress progress;
    private double f1;
    private double accuracy;

    Best(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void batchDone(int epoch, int batch, int batches, long epochTokens, double loss) {
      progress.batchDone(epoch, batch, batches, epochTokens, loss);
    }

    @Override
    public void epochDone(EpochResult result) {
      if (result.best()) {
        f1 = result.validationF1();
        accuracy = result.validationAccuracy();
      }
    }
  }
}
