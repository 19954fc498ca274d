package dev.ner.corpus;

import java.util.List;

/** What a misspelt name was probably meant to be. */
final class NearMiss {
  private static final int LONGEST = 64;

  private NearMiss() {}

  /** The text {@code ; did you mean "geo"?} for the nearest of the names, empty if none is near. */
  static String hint(String found, List<String> names) {
    String best = null;
    int least = Math.max(1, found.length() / 3) + 1;
    for (String name : names) {
      int distance = name.equalsIgnoreCase(found) ? 0 : distance(found, name);
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return best == null ? "" : "; did you mean \"" + best + "\"?";
  }

  /**
   * The number of insertions, deletions, substitutions and swaps of neighbours that make one of the
   * other (Damerau-Levenshtein, each place edited once).
   */
  static int distance(String a, String b) {
    if (a.length() > LONGEST || b.length() > LONGEST) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        least = Math.min(least, cost[i - 1][j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, cost[i - 2][j - 2] + 1);
        }
        cost[i][j] = least;
      }
    }
    return cost[a.length()][b.length()];
  }
}
