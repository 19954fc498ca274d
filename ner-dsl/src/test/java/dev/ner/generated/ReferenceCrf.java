package dev.ner.generated;

import java.util.Arrays;
import java.util.List;

/**
 * A linear chain: scores go through as they are, and the loss of a path is {@code ln Σ exp(s(y)) −
 * s(gold)}. Expectations are ratios of such sums, with one tag or one move held fast.
 */
final class ReferenceCrf implements ReferenceLayer {
  private static final int ANY = -1;

  private final int tags;
  private final ReferenceParameter transitions;
  private final ReferenceParameter start;
  private final ReferenceParameter end;

  ReferenceCrf(String name, int tags) {
    this.tags = tags;
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
    return logarithm(scores, new int[gold.length]) - logarithm(scores, wanted(gold));
  }

  /** The gradient of {@code factor · loss}, T×K; adds to the parameters' gradients. */
  double[][] gradient(double[][] scores, int[] gold, double factor) {
    double[][] gradient = new double[scores.length][tags];
    add(scores, new int[gold.length], factor, gradient);
    add(scores, wanted(gold), -factor, gradient);
    return gradient;
  }

  /** Tags + 1, 0 for any; an {@code I-} that continues nothing is a {@code B-}. */
  private static int[] wanted(int[] gold) {
    int[] wanted = new int[gold.length];
    for (int t = 0; t < gold.length; t++) {
      int tag = gold[t];
      boolean stray =
          t == 0 ? !allowed(0, tag) : wanted[t - 1] > 0 && !allowed(wanted[t - 1] - 1, tag);
      wanted[t] = tag == ANY ? 0 : stray ? tag : tag + 1;
    }
    return wanted;
  }

  private static boolean allowed(int before, int tag) {
    boolean inside = tag > 0 && tag % 2 == 0;
    return !inside || before == tag || before == tag - 1;
  }

  private double logarithm(double[][] scores, int[] wanted) {
    double[] sums = new double[tags];
    for (int t = 0; t < scores.length; t++) {
      double[] next = new double[tags];
      for (int k = 0; k < tags; k++) {
        if (wanted[t] > 0 && wanted[t] != k + 1) {
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
      sum += sums[k] * Math.exp(end.at(0, k));
    }
    return Math.log(sum);
  }

  private void add(double[][] scores, int[] wanted, double factor, double[][] gradient) {
    double all = logarithm(scores, wanted);
    int last = scores.length - 1;
    for (int t = 0; t <= last; t++) {
      for (int k = 0; k < tags; k++) {
        if (wanted[t] > 0 && wanted[t] != k + 1) {
          continue;
        }
        int[] fixed = Arrays.copyOf(wanted, wanted.length);
        fixed[t] = k + 1;
        double share = factor * Math.exp(logarithm(scores, fixed) - all);
        gradient[t][k] += share;
        start.addGradient(0, k, t == 0 ? share : 0);
        end.addGradient(0, k, t == last ? share : 0);
        for (int j = 0; j < tags && t > 0; j++) {
          if (allowed(j, k) && (wanted[t - 1] == 0 || wanted[t - 1] == j + 1)) {
            fixed[t - 1] = j + 1;
            transitions.addGradient(j, k, factor * Math.exp(logarithm(scores, fixed) - all));
          }
        }
      }
    }
  }
}
