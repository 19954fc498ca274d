package dev.ner.train;

import java.util.Arrays;

/**
 * The Euclidean norms of the parts of a step's gradient, by parameter in the order of the layout.
 *
 * @param before before any clipping
 * @param after as the optimisers get it
 */
public record ParameterNorms(double[] before, double[] after) {

  /** Whether clipping acted. */
  public boolean clipped() {
    return !Arrays.equals(before, after);
  }
}
