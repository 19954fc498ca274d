package dev.ner.maven.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The name that a user probably meant. */
public final class NearMiss {

  private NearMiss() {}

  /** The known name that is only a slip or two away from the one given. */
  public static Optional<String> of(String given, Collection<String> known) {
    int allowed = Math.max(1, given.length() / 4);
    return new TreeSet<>(known)
        .stream()
            .min(Comparator.comparingInt(name -> distance(given, name)))
            .filter(name -> distance(given, name) <= allowed);
  }

  /** The end of a message: {@code ; did you mean "…"?}, or nothing. */
  public static String question(String given, Collection<String> known) {
    return of(given, known).map(name -> "; did you mean \"" + name + "\"?").orElse("");
  }

  /** Insertions, deletions, replacements and swaps of neighbours; letter case is free. */
  static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] cost) {
    int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, 1 + cost[i - 2][j - 2]) : best;
  }
}
