package dev.ner.gradients;

import java.util.List;
import java.util.Locale;

/** What curves and counts mean, in plain words. */
final class Verdict {
  private static final double LITTLE =
      0.01; // less than this share of a gradient is as good as none
  private static final double MUCH = 2; // so many times the gradient at k = 0 is an explosion
  private static final int FEWEST_STEPS = 2; // shorter curves say nothing about distance
  private static final List<String> NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private Verdict() {}

  /** What becomes of a layer's gradient on its way back in time. */
  static String of(LayerGradients layer) {
    List<DistanceCurve.Point> points = layer.relativeStates().points();
    if (points.isEmpty()) {
      return "no gradient reaches this layer";
    }
    DistanceCurve.Point last = points.get(points.size() - 1);
    if (last.distance() < FEWEST_STEPS) {
      return "the sentences are too short to tell";
    }
    DistanceCurve.Point peak = points.get(0);
    for (DistanceCurve.Point point : points) {
      if (median(point) > median(peak)) {
        peak = point;
      }
    }
    if (median(peak) >= MUCH) {
      return "the gradient explodes: it grows " + fold(median(peak)) + " in " + steps(peak);
    }
    for (DistanceCurve.Point point : points) {
      if (median(point) < LITTLE) {
        return steps(point) + " back, less than 1 % of the gradient is left";
      }
    }
    return steps(last) + " back, " + percent(median(last)) + " of the gradient is left";
  }

  private static double median(DistanceCurve.Point point) {
    return point.quartiles().median();
  }

  private static String fold(double factor) {
    return factor < 1000
        ? String.format(Locale.ROOT, "%.1f-fold", factor)
        : "more than thousandfold";
  }

  private static String steps(DistanceCurve.Point point) {
    int steps = point.distance();
    String number = steps < NUMBERS.size() ? NUMBERS.get(steps) : Integer.toString(steps);
    return number + (steps == 1 ? " step" : " steps");
  }

  /** How often clipping acted over all epochs. */
  static String ofClipping(GradientReport report) {
    if (report.clipping().norm() <= 0 && report.clipping().value() <= 0) {
      return "gradients are not clipped";
    }
    if (report.epochs().isEmpty()) {
      return "nothing was trained, so nothing was clipped";
    }
    long batches = 0;
    long clipped = 0;
    for (EpochNorms epoch : report.epochs()) {
      batches += epoch.batches();
      clipped += epoch.clipped();
    }
    return "clipping acted on " + percent((double) clipped / batches) + " of the batches";
  }

  /** How far a layer's gates are saturated. */
  static String ofGates(LayerGradients layer) {
    StringBuilder text = new StringBuilder();
    for (GateSaturation gate : layer.gates()) {
      text.append(text.length() == 0 ? "" : "; ")
          .append(gate.gate())
          .append(" gate: ")
          .append(percent(gate.closed()))
          .append(" below 0.1, ")
          .append(percent(gate.open()))
          .append(" above 0.9");
    }
    return text.toString();
  }

  /** A share in per cent, with a decimal where it is small. */
  static String percent(double share) {
    return String.format(Locale.ROOT, share < 0.0995 ? "%.1f %%" : "%.0f %%", 100 * share);
  }
}
