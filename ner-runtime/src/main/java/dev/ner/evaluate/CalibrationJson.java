package dev.ner.evaluate;

import dev.ner.json.JsonArray;
import dev.ner.json.JsonObject;
import dev.ner.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** The member {@code confidence} of a split in {@code evaluation.json}. */
final class CalibrationJson {
  private static final String TEMPERATURE = "temperature";
  private static final String ERROR = "calibrationError";
  private static final String ERROR_BEFORE = "calibrationErrorBefore";
  private static final String BINS = "bins";
  private static final String THRESHOLDS = "thresholds";
  private static final String ENTITIES = "entities";
  private static final String CORRECT = "correct";
  private static final String MEAN = "confidence";
  private static final String MINIMUM = "minimum";

  private CalibrationJson() {}

  static void write(JsonWriter out, Calibration calibration) {
    out.beginObject().name(TEMPERATURE).value(calibration.temperature());
    out.name(ERROR).value(calibration.error());
    out.name(ERROR_BEFORE).value(calibration.errorBefore());
    out.name(BINS).beginArray();
    for (Calibration.Bin bin : calibration.bins()) {
      out.beginObject().name(ENTITIES).value(bin.entities());
      out.name(CORRECT).value(bin.correct());
      out.name(MEAN).value(bin.confidence());
      out.name("precision").value(share(bin)).endObject();
    }
    out.endArray().name(THRESHOLDS).beginArray();
    for (Calibration.Threshold threshold : calibration.thresholds()) {
      out.beginObject().name(MINIMUM).value(threshold.minimum());
      EvaluationJson.writeEntities(out.name(ENTITIES), threshold.scores());
      out.endObject();
    }
    out.endArray().endObject();
  }

  private static double share(Calibration.Bin bin) {
    return bin.entities() == 0 ? 0 : (double) bin.correct() / bin.entities();
  }

  static Calibration read(JsonObject calibration) {
    List<Calibration.Bin> bins = new ArrayList<>();
    JsonArray allBins = calibration.array(BINS);
    for (int i = 0; i < allBins.size(); i++) {
      JsonObject bin = allBins.object(i);
      bins.add(new Calibration.Bin(bin.integer(ENTITIES), bin.integer(CORRECT), bin.number(MEAN)));
    }
    List<Calibration.Threshold> thresholds = new ArrayList<>();
    JsonArray all = calibration.array(THRESHOLDS);
    for (int i = 0; i < all.size(); i++) {
      thresholds.add(
          new Calibration.Threshold(
              all.object(i).number(MINIMUM),
              EvaluationJson.readEntities(all.object(i).object(ENTITIES))));
    }
    return new Calibration(
        calibration.number(TEMPERATURE),
        calibration.number(ERROR),
        calibration.number(ERROR_BEFORE),
        bins,
        thresholds);
  }
}
