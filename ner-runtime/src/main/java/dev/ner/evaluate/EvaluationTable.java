package dev.ner.evaluate;

import dev.ner.corpus.TagSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * An {@link Evaluation} as people read it on a console: at most 100 columns, shares in per cent.
 *
 * <p>A share of nothing, such as the precision of a type that was never predicted, is shown as a
 * dash.
 */
public final class EvaluationTable {
  private static final int LABEL = 27;
  private static final int EXAMPLE = 57; // what 100 columns leave of a line
  private static final double SURE = 0.9;
  private static final int CONFUSIONS = 6;
  private static final String NONE = "-";

  /** Tokens of one type, or of none, that were given another. */
  private record Mistake(String gold, String predicted, long tokens, long goldTokens) {}

  private final StringBuilder out = new StringBuilder();

  private EvaluationTable() {}

  /** The table; every line ends with a line feed. */
  public static String format(Evaluation evaluation) {
    EvaluationTable table = new EvaluationTable();
    table.line(evaluation.model() + ", " + number(evaluation.weights()) + " weights");
    evaluation.splits().forEach(table::split);
    return table.out.toString();
  }

  private void split(String name, SplitEvaluation split) {
    line("");
    line(
        String.format(
            Locale.ROOT,
            "%s split: %,d sentences, %,d tokens",
            name,
            split.sentences(),
            split.scores().tokens().tokens()));
    line("");
    row("", "gold", "predicted", "correct", "precision", "recall", "F1", "accuracy");
    split.byType().forEach((type, scores) -> entities(type, scores, ""));
    if (!split.byType().isEmpty()) {
      line("");
    }
    scores("all", split.scores());
    scores("  words seen in training", split.seenWords());
    scores("  words not seen", split.unseenWords());
    crossChecks(split.crossChecks(), split.scores().entities());
    if (split.calibration() != null) {
      entities("  at least 0.9 sure", sure(split.calibration()), "");
    }
    scores("baseline: most frequent tag", split.mostFrequentTag());
    scores("baseline: all O", split.allOutside());
    line("");
    line(
        "  repaired sequences (an I- that continues nothing begins an entity): "
            + number(split.repairedSequences()));
    if (split.calibration() != null) {
      calibration(split.calibration());
    }
    errors(split.errors());
    confusions(split.confusion());
  }

  /** Surface forms, and the strict reading where it is another. */
  private void crossChecks(CrossChecks checks, EntityScores scores) {
    if (!checks.strict().equals(scores)) {
      entities("  strict IOB2", checks.strict(), "");
    }
    entities("  distinct wordings", checks.surfaceForms(), "");
  }

  private static EntityScores sure(Calibration calibration) {
    return calibration.thresholds().stream()
        .filter(threshold -> threshold.minimum() == SURE)
        .findFirst()
        .orElseThrow()
        .scores();
  }

  private void calibration(Calibration calibration) {
    line(
        String.format(
            Locale.ROOT,
            "  confidences differ from precision by %.2f points (%.2f at temperature 1, now %.2f)",
            100 * calibration.error(),
            100 * calibration.errorBefore(),
            calibration.temperature()));
  }

  private void scores(String label, Scores scores) {
    TokenScores tokens = scores.tokens();
    entities(label, scores.entities(), percent(tokens.correct(), tokens.tokens()));
  }

  private void entities(String label, EntityScores scores, String accuracy) {
    row(
        label,
        number(scores.gold()),
        number(scores.predicted()),
        number(scores.correct()),
        percent(scores.correct(), scores.predicted()),
        percent(scores.correct(), scores.gold()),
        percent(2 * scores.correct(), scores.gold() + scores.predicted()),
        accuracy);
  }

  private void row(
      String label,
      String gold,
      String predicted,
      String correct,
      String precision,
      String recall,
      String f1,
      String accuracy) {
    line(
        String.format(
            Locale.ROOT,
            "  %s%11s%11s%11s%11s%8s%8s%10s",
            padded(label, LABEL),
            gold,
            predicted,
            correct,
            precision,
            recall,
            f1,
            accuracy));
  }

  /** How many errors of each kind there are, and the most frequent one. */
  private void errors(EntityErrors errors) {
    if (errors.kinds().values().stream().allMatch(kind -> kind.count() == 0)) {
      return;
    }
    line("");
    line("  wrong entities                   count   most frequent");
    errors
        .kinds()
        .forEach(
            (kind, found) -> {
              String example = found.examples().isEmpty() ? "" : example(found.examples().get(0));
              String count = number(found.count());
              String label = padded(kind.label(), LABEL);
              line(String.format(Locale.ROOT, "  %s%11s   %s", label, count, example));
            });
  }

  private static String example(EntityErrors.Example example) {
    String gold = wording(example.gold());
    String predicted = wording(example.predicted());
    String both = gold + (gold.isEmpty() || predicted.isEmpty() ? "" : " as ") + predicted;
    return cut(number(example.count()) + "x " + both, EXAMPLE);
  }

  private static String wording(EntityErrors.Wording wording) {
    return wording == null ? "" : wording.type() + " \"" + wording.text() + '"';
  }

  private void confusions(Confusion confusion) {
    List<Mistake> mistakes = mistakes(confusion);
    if (mistakes.isEmpty()) {
      return;
    }
    line("");
    line("  tokens whose type is most often confused");
    for (Mistake mistake : mistakes.subList(0, Math.min(CONFUSIONS, mistakes.size()))) {
      line(
          String.format(
              Locale.ROOT,
              "  %s%11s%11s %% of %s",
              padded(mistake.gold + " taken for " + mistake.predicted, LABEL + 11),
              number(mistake.tokens),
              percent(mistake.tokens, mistake.goldTokens),
              cut(mistake.gold, 30)));
    }
  }

  /** The confusions of types, the most frequent first; of equal ones in the order of the types. */
  private static List<Mistake> mistakes(Confusion confusion) {
    int tags = confusion.tags().size();
    int types = 1 + tags / 2; // the first is O
    long[][] counts = new long[types][types];
    long[] goldTokens = new long[types];
    for (int gold = 0; gold < tags; gold++) {
      for (int predicted = 0; predicted < tags; predicted++) {
        long count = confusion.count(gold, predicted);
        counts[1 + TagSet.entity(gold)][1 + TagSet.entity(predicted)] += count;
        goldTokens[1 + TagSet.entity(gold)] += count;
      }
    }
    List<Mistake> mistakes = new ArrayList<>();
    for (int gold = 0; gold < types; gold++) {
      for (int predicted = 0; predicted < types; predicted++) {
        long count = counts[gold][predicted];
        if (gold != predicted && count > 0) {
          String right = type(confusion, gold);
          mistakes.add(new Mistake(right, type(confusion, predicted), count, goldTokens[gold]));
        }
      }
    }
    mistakes.sort(Comparator.comparingLong(Mistake::tokens).reversed()); // stable
    return mistakes;
  }

  private static String type(Confusion confusion, int type) {
    return type == 0 ? "O" : confusion.tags().get(TagSet.begin(type - 1)).substring("B-".length());
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** The share in per cent with two decimals, rounded half-even from the exact fraction. */
  private static String percent(long part, long whole) {
    return whole == 0
        ? NONE
        : BigDecimal.valueOf(part)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_EVEN)
            .toPlainString();
  }

  private static String padded(String label, int width) {
    String shown = cut(label, width);
    return shown + " ".repeat(width - shown.codePointCount(0, shown.length()));
  }

  private static String cut(String label, int width) {
    return label.codePointCount(0, label.length()) <= width
        ? label
        : label.substring(0, label.offsetByCodePoints(0, width - 3)) + "...";
  }
}
