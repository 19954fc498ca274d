package dev.ner.evaluate;

import dev.ner.corpus.TagSet;
import dev.ner.json.Json;
import dev.ner.json.JsonArray;
import dev.ner.json.JsonException;
import dev.ner.json.JsonLimits;
import dev.ner.json.JsonObject;
import dev.ner.json.JsonWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code evaluation.json}: an {@link Evaluation} as a file, written and read back without loss.
 *
 * <p>Shares stand in the file for its readers. What is read back are the counts; of correct tokens
 * the file has the share alone, whose ten digits give the count exactly up to a billion tokens.
 */
public final class EvaluationJson {

  private static final String CONFIDENCE = "confidence";

  private EvaluationJson() {}

  /** The text of the file; the same evaluation gives the same text. */
  public static String write(Evaluation evaluation) {
    StringBuilder text = new StringBuilder();
    JsonWriter out = JsonWriter.pretty(text);
    out.beginObject().name("model").value(evaluation.model());
    out.name("weights").value(evaluation.weights());
    out.name("splits").beginObject();
    evaluation.splits().forEach((name, split) -> writeSplit(out.name(name), split));
    out.endObject().endObject().finish();
    return text.toString();
  }

  private static void writeSplit(JsonWriter out, SplitEvaluation split) {
    out.beginObject().name("sentences").value(split.sentences());
    writeScores(out, split.scores());
    writeEntities(out.name("strict"), split.crossChecks().strict());
    writeEntities(out.name("surfaceForms"), split.crossChecks().surfaceForms());
    out.name("byType").beginObject();
    split.byType().forEach((type, scores) -> writeEntities(out.name(type), scores));
    out.endObject();
    out.name("baselines").beginObject();
    writeBaseline(out.name("allOutside"), split.allOutside());
    writeBaseline(out.name("mostFrequentTag"), split.mostFrequentTag());
    out.endObject();
    out.name("repairedSequences").value(split.repairedSequences());
    writeScores(out.name("seenWords").beginObject(), split.seenWords());
    writeScores(out.endObject().name("unseenWords").beginObject(), split.unseenWords());
    writeConfusion(out.endObject().name("confusion"), split.confusion());
    ErrorsJson.write(out.name("errors"), split.errors());
    if (split.calibration() != null) {
      CalibrationJson.write(out.name(CONFIDENCE), split.calibration());
    }
    out.endObject();
  }

  private static void writeScores(JsonWriter out, Scores scores) {
    out.name("tokens").value(scores.tokens().tokens());
    out.name("tokenAccuracy").value(scores.tokens().accuracy());
    writeEntities(out.name("entities"), scores.entities());
  }

  private static void writeBaseline(JsonWriter out, Scores scores) {
    out.beginObject().name("tokenAccuracy").value(scores.tokens().accuracy());
    writeEntities(out.name("entities"), scores.entities());
    out.endObject();
  }

  static void writeEntities(JsonWriter out, EntityScores scores) {
    out.beginObject().name("precision").value(scores.precision());
    out.name("recall").value(scores.recall());
    out.name("f1").value(scores.f1());
    out.name("gold").value(scores.gold());
    out.name("predicted").value(scores.predicted());
    out.name("correct").value(scores.correct()).endObject();
  }

  private static void writeConfusion(JsonWriter out, Confusion confusion) {
    out.beginObject().name("tags").beginRow();
    confusion.tags().forEach(out::value);
    out.endArray().name("counts").beginArray();
    int size = confusion.tags().size();
    for (int gold = 0; gold < size; gold++) {
      out.beginRow();
      for (int predicted = 0; predicted < size; predicted++) {
        out.value(confusion.count(gold, predicted));
      }
      out.endArray();
    }
    out.endArray().endObject();
  }

  /** The evaluation that the text is the file of; a {@link JsonException} if it is none. */
  public static Evaluation read(CharSequence text) {
    JsonObject root = Json.parseObject(text, JsonLimits.DEFAULT);
    try {
      Map<String, SplitEvaluation> splits = new LinkedHashMap<>();
      JsonObject all = root.object("splits");
      for (String name : all.members().keySet()) {
        splits.put(name, readSplit(all.object(name)));
      }
      return new Evaluation(root.string("model"), root.integer("weights"), splits);
    } catch (IllegalArgumentException e) { // counts that contradict one another
      throw new JsonException("not an evaluation: " + e.getMessage());
    }
  }

  private static SplitEvaluation readSplit(JsonObject split) {
    Scores scores = readScores(split, split.integer("tokens"));
    Map<String, EntityScores> byType = new LinkedHashMap<>();
    JsonObject types = split.object("byType");
    for (String type : types.members().keySet()) {
      byType.put(type, readEntities(types.object(type)));
    }
    JsonObject baselines = split.object("baselines");
    long tokens = scores.tokens().tokens();
    JsonObject seen = split.object("seenWords");
    JsonObject unseen = split.object("unseenWords");
    return new SplitEvaluation(
        split.integer("sentences"),
        scores,
        byType,
        readScores(baselines.object("allOutside"), tokens),
        readScores(baselines.object("mostFrequentTag"), tokens),
        split.integer("repairedSequences"),
        readScores(seen, seen.integer("tokens")),
        readScores(unseen, unseen.integer("tokens")),
        readConfusion(split.object("confusion"), byType.keySet()),
        new CrossChecks(
            readEntities(split.object("strict")), readEntities(split.object("surfaceForms"))),
        ErrorsJson.read(split.object("errors")),
        split.members().containsKey(CONFIDENCE)
            ? CalibrationJson.read(split.object(CONFIDENCE))
            : null);
  }

  private static Scores readScores(JsonObject object, long tokens) {
    long correct = Math.round(object.number("tokenAccuracy") * tokens);
    return new Scores(new TokenScores(tokens, correct), readEntities(object.object("entities")));
  }

  static EntityScores readEntities(JsonObject entities) {
    return new EntityScores(
        entities.integer("gold"), entities.integer("predicted"), entities.integer("correct"));
  }

  private static Confusion readConfusion(JsonObject confusion, Collection<String> types) {
    TagSet tags = new TagSet(List.copyOf(types));
    JsonArray names = confusion.array("tags");
    check(names.size() == tags.size(), "there are not two tags for each type and \"O\"");
    for (int i = 0; i < names.size(); i++) {
      check(names.string(i).equals(tags.names().get(i)), "tag " + i + " is of no type");
    }
    JsonArray rows = confusion.array("counts");
    check(rows.size() == tags.size(), "there is not a row of counts for each tag");
    long[] counts = new long[tags.size() * tags.size()];
    for (int gold = 0; gold < rows.size(); gold++) {
      JsonArray row = rows.array(gold);
      check(row.size() == tags.size(), "row " + gold + " has not a count for each tag");
      for (int predicted = 0; predicted < row.size(); predicted++) {
        counts[gold * tags.size() + predicted] = row.integer(predicted);
      }
    }
    return new Confusion(tags, counts);
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new JsonException("not an evaluation: " + message);
    }
  }
}
