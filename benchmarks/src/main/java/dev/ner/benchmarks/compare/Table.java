package dev.ner.benchmarks.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Outcomes as text for people: a table in Markdown. */
final class Table {
  private static final List<String> HEAD =
      List.of("row", "work", "ours", "peer", "unit", "ratio", "range", "must", "aim", "");

  private Table() {}

  static String of(List<Outcome> outcomes) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEAD);
    outcomes.forEach(outcome -> lines.add(cells(outcome)));
    int[] widths = new int[HEAD.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    append(text, HEAD, widths);
    append(text, Collections.nCopies(widths.length, "---"), widths);
    lines.stream().skip(1).forEach(line -> append(text, line, widths));
    return text.toString();
  }

  private static void append(StringBuilder text, List<String> line, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      text.append("| ").append(line.get(i));
      text.append(" ".repeat(widths[i] - Math.min(widths[i], line.get(i).length()) + 1));
    }
    text.append("|\n");
  }

  private static List<String> cells(Outcome outcome) {
    Row row = outcome.row();
    String verdict =
        outcome.missing() != null
            ? "not measured"
            : Double.isNaN(row.must()) ? "" : outcome.reached() ? verdict(outcome) : "BELOW";
    return List.of(
        row.id(),
        row.work(),
        number(outcome.ours()),
        number(outcome.peer()),
        row.unit(),
        number(outcome.ratio()),
        outcome.missing() != null
            ? "–"
            : number(outcome.lowest()) + "…" + number(outcome.highest()),
        number(row.must()),
        number(row.aim()),
        verdict);
  }

  private static String verdict(Outcome outcome) {
    return outcome.ratio() >= outcome.row().aim() ? "aim" : "must";
  }

  /** All figures of a sample in one line, the principal one first. */
  static String figures(Sample sample) {
    var others = new TreeMap<>(sample.figures());
    Double principal = others.remove(Figure.PRINCIPAL);
    String rest =
        others.entrySet().stream()
            .filter(entry -> !Double.isNaN(entry.getValue()))
            .map(entry -> entry.getKey() + " " + number(entry.getValue()))
            .collect(Collectors.joining(", "));
    return principal == null ? rest : number(principal) + " (" + rest + ")";
  }

  /** A number with three digits that count, or all digits before the point. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(value);
    int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
