package dev.ner.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The last states of two LSTMs over the characters of each word, every token by itself. An input is
 * the number that {@link ReferenceRows#row} makes the characters of.
 */
final class ReferenceCharLstm implements ReferenceLayer {
  private final ReferenceLstm ahead;
  private final ReferenceLstm back;
  private final ReferenceParameter table;
  private final int channel;
  private double[][] ids;

  ReferenceCharLstm(String name, int rows, int units, int channel, String options) {
    int embedding = Integer.parseInt(ReferenceActivation.option(options, "embedding", ""));
    ahead = new ReferenceLstm(name + ".leftToRight", embedding, units, "");
    back = new ReferenceLstm(name + ".rightToLeft", embedding, units, "");
    table = new ReferenceParameter(name + ".table", rows, embedding);
    this.channel = channel;
  }

  @Override
  public int units() {
    return 2 * ahead.units();
  }

  @Override
  public List<ReferenceParameter> parameters() {
    List<ReferenceParameter> all = new ArrayList<>(ahead.parameters());
    all.addAll(back.parameters());
    all.add(table);
    return all;
  }

  private List<Integer> characters(int t, boolean reversed) {
    List<Integer> rows = new ArrayList<>();
    for (int slot = 0; slot < Architecture.CHARACTERS; slot++) {
      int row =
          ReferenceRows.row((int) ids[t][0], channel, slot, Architecture.CHARACTERS, table.rows());
      if (row >= 0) {
        rows.add(row);
      }
    }
    if (reversed) {
      Collections.reverse(rows);
    }
    return rows;
  }

  private double[] last(ReferenceLstm lstm, List<Integer> rows) {
    double[][] x = new double[rows.size()][table.columns()];
    for (int i = 0; i < x.length; i++) {
      for (int e = 0; e < table.columns(); e++) {
        x[i][e] = table.at(rows.get(i), e);
      }
    }
    return lstm.forward(x)[x.length - 1];
  }

  @Override
  public double[][] forward(double[][] x) {
    ids = x;
    double[][] y = new double[x.length][];
    for (int t = 0; t < x.length; t++) {
      y[t] = Arrays.copyOf(last(ahead, characters(t, false)), units());
      double[] second = last(back, characters(t, true));
      System.arraycopy(second, 0, y[t], second.length, second.length);
    }
    return y;
  }

  @Override
  public double[][] backward(double[][] dy) {
    int half = ahead.units();
    for (int t = 0; t < dy.length; t++) {
      backward(ahead, characters(t, false), Arrays.copyOf(dy[t], half));
      backward(back, characters(t, true), Arrays.copyOfRange(dy[t], half, 2 * half));
    }
    return new double[dy.length][1]; // ids have no gradient
  }

  private void backward(ReferenceLstm lstm, List<Integer> rows, double[] dlast) {
    last(lstm, rows);
    double[][] dy = new double[rows.size()][dlast.length];
    dy[rows.size() - 1] = dlast;
    double[][] dx = lstm.backward(dy);
    for (int i = 0; i < dx.length; i++) {
      for (int e = 0; e < table.columns(); e++) {
        table.addGradient(rows.get(i), e, dx[i][e]);
      }
    }
  }
}
