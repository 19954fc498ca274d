package dev.ner.maven.tune;

import dev.ner.evaluate.EntityScores;
import dev.ner.evaluate.Scores;
import dev.ner.evaluate.TokenScores;
import dev.ner.json.Json;
import dev.ner.json.JsonException;
import dev.ner.json.JsonLimits;
import dev.ner.json.JsonObject;
import dev.ner.json.JsonWriter;

/**
 * What one run of a search gave: a training with one seed, evaluated on the validation split.
 *
 * @param seed the seed of the training
 * @param failure why there are no weights to evaluate, such as a loss that was no longer finite;
 *     empty where there are
 * @param scores on the validation split; of nothing where the run failed
 * @param epoch the epoch whose weights were kept; 0 where the run failed
 * @param seconds how long it took
 */
public record RunResult(long seed, String failure, Scores scores, int epoch, double seconds) {
  private static final int FORMAT = 1;
  private static final Scores NOTHING =
      new Scores(new TokenScores(0, 0), new EntityScores(0, 0, 0));

  /** A run that came to no weights. */
  public static RunResult failed(long seed, String failure, double seconds) {
    return new RunResult(seed, failure, NOTHING, 0, seconds);
  }

  public boolean hasFailed() {
    return !failure.isEmpty();
  }

  public double f1() {
    return scores.entities().f1();
  }

  public double accuracy() {
    return scores.tokens().accuracy();
  }

  /**
   * The text of a run's file. Scores are written as counts, so that what is read back is the very
   * same result.
   *
   * @param key the digest of all that the run depends on
   * @param candidate what was tried, for whoever reads the file
   */
  public String write(String key, Candidate candidate) {
    StringBuilder text = new StringBuilder();
    JsonWriter out = JsonWriter.pretty(text).beginObject();
    out.name("format").value(FORMAT);
    out.name("key").value(key);
    out.name("settings").beginObject();
    candidate.values().forEach((name, value) -> out.name(name).value(value));
    out.endObject();
    out.name("seed").value(seed);
    out.name("failure").value(failure);
    out.name("tokens").value(scores.tokens().tokens());
    out.name("correctTokens").value(scores.tokens().correct());
    out.name("gold").value(scores.entities().gold());
    out.name("predicted").value(scores.entities().predicted());
    out.name("correct").value(scores.entities().correct());
    out.name("epoch").value(epoch);
    out.name("seconds").value(seconds);
    out.endObject().finish();
    return text.toString();
  }

  /**
   * The result in a run's file.
   *
   * @throws JsonException if it is damaged, or that of another key
   */
  public static RunResult read(String text, String key) {
    JsonObject json = Json.parseObject(text, JsonLimits.DEFAULT);
    if (json.integer("format") != FORMAT || !json.string("key").equals(key)) {
      throw new JsonException("another format or another key");
    }
    try {
      return new RunResult(
          json.integer("seed"),
          json.string("failure"),
          new Scores(
              new TokenScores(json.integer("tokens"), json.integer("correctTokens")),
              new EntityScores(
                  json.integer("gold"), json.integer("predicted"), json.integer("correct"))),
          (int) json.integer("epoch"),
          json.number("seconds"));
    } catch (IllegalArgumentException e) {
      throw new JsonException("impossible counts: " + e.getMessage());
    }
  }
}
