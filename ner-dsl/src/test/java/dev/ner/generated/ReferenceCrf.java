package dev.ner.generated;

import java.util.List;

/**
 * A linear chain over the tags of IOB2 or IOBES: scores go through as they are, and the loss of a
 * path is {@code ln Σ exp(s(y)) − s(gold)}. Expectations are ratios of such sums, with one tag or
 * one move held fast.
 */
final class ReferenceCrf implements ReferenceLayer {
  private static final int ANY = -1;

  private final boolean ends; // whether an entity's last token has a tag of its own
  private final int tags;
  private final ReferenceParameter transitions;
  private final ReferenceParameter start;
  private final ReferenceParameter end;

  ReferenceCrf(String name, int tags, boolean ends) {
    this.tags = tags;
    this.ends = ends;
    transitions = new ReferenceParameter(name + ".transitions", tags, tags);
    start = new ReferenceParameter(name + ".start", 1, tags);
    end = new ReferenceParameter(name + ".end", 1, tags);
  }

  @Override
  public int units() {
    return tags;
  }

  @Override
  public List<ReferenceParameter> parameters() {
    return List.of(transitions, start, end);
  }

  @Override
  public double[][] forward(double[][] x) {
    return x;
  }

  @Override
  public double[][] backward(double[][] dy) {
    return dy;
  }

  /** {@code −ln p(the paths through the tags that there are)}. */
  double loss(double[][] scores, int[] gold) {
    return logarithm(scores, open(new int[gold.length])) - logarithm(scores, open(wanted(gold)));
  }

  /** The gradient of {@code factor · loss}, T×K; adds to the parameters' gradients. */
  double[][] gradient(double[][] scores, int[] gold, double factor) {
    double[][] gradient = new double[scores.length][tags];
    add(scores, open(new int[gold.length]), factor, gradient);
    add(scores, open(wanted(gold)), -factor, gradient);
    return gradient;
  }

  /** Which tags a path may have at each step. */
  private boolean[][] open(int[] wanted) {
    boolean[][] open = new boolean[wanted.length][tags];
    for (int t = 0; t < wanted.length; t++) {
      for (int k = 0; k < tags; k++) {
        open[t][k] = means(k, wanted[t]);
      }
    }
    return open;
  }

  /** Tags of IOB2 + 1, 0 for any; an {@code I-} that continues nothing is a {@code B-}. */
  private static int[] wanted(int[] gold) {
    int[] wanted = new int[gold.length];
    for (int t = 0; t < gold.length; t++) {
      int tag = gold[t];
      boolean stray =
          t == 0 ? !mayFollow(0, tag) : wanted[t - 1] > 0 && !mayFollow(wanted[t - 1] - 1, tag);
      wanted[t] = tag == ANY ? 0 : stray ? tag : tag + 1;
    }
    return wanted;
  }

  private static boolean mayFollow(int before, int tag) {
    boolean inside = tag > 0 && tag % 2 == 0;
    return !inside || before == tag || before == tag - 1;
  }

  /** The letter of a tag: O, and by fours B, I, E and S. */
  private static char letter(int tag) {
    return tag == 0 ? 'O' : "BIES".charAt((tag - 1) % 4);
  }

  private boolean allowed(int before, int tag) {
    if (!ends) {
      return mayFollow(before, tag);
    }
    boolean open = "BI".indexOf(letter(before)) >= 0;
    boolean continues = "IE".indexOf(letter(tag)) >= 0;
    return open == continues && (!open || (before - 1) / 4 == (tag - 1) / 4);
  }

  private boolean mayEnd(int tag) {
    return !ends || "BI".indexOf(letter(tag)) < 0;
  }

  /** Whether a tag means one of IOB2 + 1; any tag means 0. */
  private boolean means(int tag, int wanted) {
    if (wanted == 0) {
      return true;
    } else if (!ends || tag == 0) {
      return wanted == tag + 1;
    }
    int begin = 2 * ((tag - 1) / 4) + 1;
    return wanted == ("BS".indexOf(letter(tag)) >= 0 ? begin : begin + 1) + 1;
  }

  private double logarithm(double[][] scores, boolean[][] open) {
    double[] sums = new double[tags];
    for (int t = 0; t < scores.length; t++) {
      double[] next = new double[tags];
      for (int k = 0; k < tags; k++) {
        if (!open[t][k]) {
          continue;
        }
        if (t == 0) {
          next[k] = allowed(0, k) ? Math.exp(start.at(0, k)) : 0;
        }
        for (int j = 0; j < tags && t > 0; j++) {
          next[k] += allowed(j, k) ? sums[j] * Math.exp(transitions.at(j, k)) : 0;
        }
        next[k] *= Math.exp(scores[t][k]);
      }
      sums = next;
    }
    double sum = 0;
    for (int k = 0; k < tags; k++) {
      sum += mayEnd(k) ? sums[k] * Math.exp(end.at(0, k)) : 0;
    }
    return Math.log(sum);
  }

  private void add(double[][] scores, boolean[][] open, double factor, double[][] gradient) {
    double all = logarithm(scores, open);
    int last = scores.length - 1;
    for (int t = 0; t <= last; t++) {
      for (int k = 0; k < tags; k++) {
        if (!open[t][k]) {
          continue;
        }
        boolean[][] fixed = open.clone();
        fixed[t] = only(k);
        double share = factor * Math.exp(logarithm(scores, fixed) - all);
        gradient[t][k] += share;
        start.addGradient(0, k, t == 0 ? share : 0);
        end.addGradient(0, k, t == last ? share : 0);
        for (int j = 0; j < tags && t > 0; j++) {
          if (allowed(j, k) && open[t - 1][j]) {
            fixed[t - 1] = only(j);
            transitions.addGradient(j, k, factor * Math.exp(logarithm(scores, fixed) - all));
          }
        }
      }
    }
  }

  private boolean[] only(int tag) {
    boolean[] only = new boolean[tags];
    only[tag] = true;
    return only;
  }
}
