package dev.ner.generated;

import dev.ner.batch.LaneBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A layer from left to right and one from right to left, their outputs side by side. */
final class ReferenceBidirectional implements ReferenceLayer {
  private final ReferenceLayer ahead;
  private final ReferenceLayer back;
  private int window = Integer.MAX_VALUE;

  ReferenceBidirectional(ReferenceLayer ahead, ReferenceLayer back) {
    this.ahead = ahead;
    this.back = back;
  }

  @Override
  public int units() {
    return 2 * ahead.units();
  }

  @Override
  public List<ReferenceParameter> parameters() {
    List<ReferenceParameter> all = new ArrayList<>(ahead.parameters());
    all.addAll(back.parameters());
    return all;
  }

  @Override
  public List<Nudge> nudges() {
    List<Nudge> all = new ArrayList<>(ahead.nudges());
    all.addAll(back.nudges());
    return all;
  }

  @Override
  public double[][] forward(double[][] x) {
    double[][] first = ahead.forward(x);
    double[][] second = new double[x.length][];
    for (int from = 0; from < x.length; from += Math.min(window, x.length)) {
      int to = Math.min(x.length, from + Math.min(window, x.length));
      double[][] part = reversed(back.forward(reversed(Arrays.copyOfRange(x, from, to))));
      System.arraycopy(part, 0, second, from, part.length);
    }
    double[][] y = new double[x.length][];
    for (int t = 0; t < x.length; t++) {
      y[t] = Arrays.copyOf(first[t], units());
      System.arraycopy(second[t], 0, y[t], ahead.units(), back.units());
    }
    return y;
  }

  @Override
  public double[][] backward(double[][] dy) {
    double[][] first = new double[dy.length][];
    double[][] second = new double[dy.length][];
    for (int t = 0; t < dy.length; t++) {
      first[t] = Arrays.copyOf(dy[t], ahead.units());
      second[t] = Arrays.copyOfRange(dy[t], ahead.units(), units());
    }
    return ReferenceChain.sum(ahead.backward(first), reversed(back.backward(reversed(second))));
  }

  @Override
  public void windows(int length) {
    window = length;
    ahead.windows(length);
    back.windows(length);
  }

  @Override
  public void sentence(LaneBatch batch, int sentence) {
    ahead.sentence(batch, sentence);
    back.sentence(batch, sentence);
  }

  private static double[][] reversed(double[][] rows) {
    List<double[]> list = new ArrayList<>(List.of(rows));
    Collections.reverse(list);
    return list.toArray(double[][]::new);
  }
}
