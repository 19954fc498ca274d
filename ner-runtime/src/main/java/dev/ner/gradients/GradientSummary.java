package dev.ner.gradients;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report in a few lines for the console. */
public final class GradientSummary {
  private GradientSummary() {}

  /** The lines, without an indent. */
  public static List<String> lines(GradientReport report) {
    List<String> lines = new ArrayList<>();
    PointReport last = report.last();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: gradients of %,d losses in %,d validation sentence(s)",
            report.model(),
            last.samples(),
            report.sentences()));
    for (int layer = 0; layer < last.layers().size(); layer++) {
      add(lines, report, layer);
    }
    lines.add(sentence(Verdict.ofClipping(report)));
    return lines;
  }

  private static void add(List<String> lines, GradientReport report, int layer) {
    LayerGradients latest = report.last().layers().get(layer);
    lines.add(
        latest.layer()
            + " ("
            + latest.kind()
            + ", "
            + latest.units()
            + (latest.reversed() ? " units, right to left)" : " units)"));
    for (PointReport point : report.points()) {
      lines.add("  " + point.name() + ": " + Verdict.of(point.layers().get(layer)));
    }
    if (!latest.gates().isEmpty()) {
      lines.add("  gates " + report.last().name() + ": " + Verdict.ofGates(latest));
    }
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
