package dev.ner.gradients;

import dev.ner.json.JsonWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * {@code gradients.json}: a {@link GradientReport} as a file. The same report gives the same bytes.
 */
public final class GradientsJson {
  /** The name of the file. */
  public static final String NAME = "gradients.json";

  /** The version of the format. */
  public static final int FORMAT = 1;

  private static final MathContext DIGITS = new MathContext(5, RoundingMode.HALF_EVEN);
  private static final int GATE_PLACES = 4;

  private final JsonWriter out;

  private GradientsJson(JsonWriter out) {
    this.out = out;
  }

  /** The text of the file. */
  public static String write(GradientReport report) {
    StringBuilder text = new StringBuilder();
    new GradientsJson(JsonWriter.pretty(text)).report(report);
    return text.toString();
  }

  private void report(GradientReport report) {
    out.beginObject().name("format").value(FORMAT);
    out.name("model").value(report.model());
    out.name("layers").value(report.summary());
    out.name("split").value("validation");
    out.name("sentences").value(report.sentences());
    out.name("positions").value(report.positions());
    out.name("points").beginArray();
    report.points().forEach(this::point);
    out.endArray();
    clipping(report);
    shown(report);
    out.endObject().finish();
  }

  private void point(PointReport point) {
    out.beginObject().name("epoch").value(point.epoch());
    out.name("name").value(point.name());
    out.name("samples").value(point.samples());
    number("loss", point.loss());
    out.name("layers").beginArray();
    point.layers().forEach(this::layer);
    out.endArray().endObject();
  }

  private void layer(LayerGradients layer) {
    out.beginObject().name("layer").value(layer.layer());
    out.name("kind").value(layer.kind().name());
    out.name("units").value(layer.units());
    out.name("reversed").value(layer.reversed());
    out.name("verdict").value(Verdict.of(layer));
    curve("stateGradients", layer.states());
    curve("relativeStateGradients", layer.relativeStates());
    curve("recurrentWeightTerms", layer.weightTerms());
    curve("recurrentWeightShares", layer.weightShares());
    out.name("gates").beginArray();
    for (GateSaturation gate : layer.gates()) {
      out.beginObject().name("gate").value(gate.gate());
      number("below0.1", gate.closed());
      number("above0.9", gate.open());
      number("mean", gate.mean());
      out.endObject();
    }
    out.endArray().endObject();
  }

  private void curve(String name, DistanceCurve curve) {
    out.name(name).beginObject();
    row("distance", curve, point -> out.value(point.distance()));
    row("samples", curve, point -> out.value(point.samples()));
    numbers("lower", curve, point -> point.quartiles().lower());
    numbers("median", curve, point -> point.quartiles().median());
    numbers("upper", curve, point -> point.quartiles().upper());
    out.endObject();
  }

  private void numbers(
      String name, DistanceCurve curve, ToDoubleFunction<DistanceCurve.Point> value) {
    row(name, curve, point -> number(value.applyAsDouble(point)));
  }

  private void row(String name, DistanceCurve curve, Consumer<DistanceCurve.Point> value) {
    out.name(name).beginRow();
    curve.points().forEach(value);
    out.endArray();
  }

  private void clipping(GradientReport report) {
    out.name("clipping").beginObject();
    number("norm", report.clipping().norm());
    number("value", report.clipping().value());
    out.name("verdict").value(Verdict.ofClipping(report));
    out.name("epochs").beginArray();
    for (EpochNorms epoch : report.epochs()) {
      out.beginObject().name("epoch").value(epoch.epoch());
      out.name("batches").value(epoch.batches());
      out.name("clipped").value(epoch.clipped());
      norms(out.name("gradient"), epoch.whole());
      out.name("parameters").beginObject();
      for (int p = 0; p < epoch.parameters().size(); p++) {
        norms(out.name(report.parameters().get(p)), epoch.parameters().get(p));
      }
      out.endObject().endObject();
    }
    out.endArray().endObject();
  }

  private void norms(JsonWriter named, EpochNorms.Norms norms) {
    named.beginObject();
    quartiles("before", norms.before());
    quartiles("after", norms.after());
    named.endObject();
  }

  private void quartiles(String name, Quartiles quartiles) {
    out.name(name).beginRow();
    number(quartiles.lower());
    number(quartiles.median());
    number(quartiles.upper());
    out.endArray();
  }

  private void shown(GradientReport report) {
    out.name("sentence").beginObject();
    out.name("number").value(report.shownNumber());
    out.name("tokens").beginRow();
    report.shownTokens().forEach(out::value);
    out.endArray().name("tags").beginRow();
    report.shownTags().forEach(out::value);
    out.endArray().name("points").beginArray();
    for (PointReport point : report.points()) {
      out.beginObject().name("epoch").value(point.epoch());
      out.name("layers").beginArray();
      point.sentence().forEach(this::gates);
      out.endArray().endObject();
    }
    out.endArray().endObject();
  }

  private void gates(SentenceGates layer) {
    out.beginObject().name("layer").value(layer.layer());
    out.name("gates").beginArray();
    for (SentenceGates.Values gate : layer.gates()) {
      out.beginObject().name("gate").value(gate.gate());
      out.name("values").beginArray();
      for (float[] token : gate.values()) {
        out.beginRow();
        for (float value : token) {
          gate(value);
        }
        out.endArray();
      }
      out.endArray().endObject();
    }
    out.endArray().endObject();
  }

  private void gate(float value) {
    if (Float.isNaN(value)) {
      out.nullValue(); // the network's states have left the range of numbers
    } else {
      out.value(new BigDecimal(value).setScale(GATE_PLACES, RoundingMode.HALF_EVEN).doubleValue());
    }
  }

  private void number(String name, double value) {
    out.name(name);
    number(value);
  }

  /** A number to five digits; null for one beyond all numbers, which a gradient may become. */
  private void number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      out.nullValue();
    } else {
      out.value(new BigDecimal(value).round(DIGITS).doubleValue());
    }
  }
}
