package dev.ner.maven.console;

import java.util.Locale;

/** Numbers as a reader likes them, the same in every locale. */
public final class Figures {

  private Figures() {}

  /** A whole number with its thousands apart: {@code 1,780,117}. */
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A share of 1 in per cent: {@code 75.31}. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share);
  }

  /** A loss: {@code 0.1234}. */
  public static String loss(double loss) {
    return String.format(Locale.ROOT, "%.4f", loss);
  }

  /** A time: {@code 7.3 s}, {@code 48 s}, {@code 3 min 05 s}, {@code 2 h 07 min}. */
  public static String duration(double seconds) {
    if (!(seconds >= 0)) {
      return "unknown";
    }
    if (seconds < 9.95) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3600) {
      return String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
    }
    return String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
  }

  /** A number with its noun in the singular or the plural. */
  public static String counted(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }
}
