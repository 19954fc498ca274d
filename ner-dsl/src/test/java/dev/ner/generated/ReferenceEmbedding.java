package dev.ner.generated;

import java.util.List;

/** Rows of a table: {@code y = table[id]}; an input is the one number {@code id}. */
final class ReferenceEmbedding implements ReferenceLayer {
  private final ReferenceParameter table;
  private double[][] ids;

  ReferenceEmbedding(String name, int vocabulary, int units) {
    table = new ReferenceParameter(name + ".table", vocabulary, units);
  }

  @Override
  public int units() {
    return table.columns();
  }

  @Override
  public List<ReferenceParameter> parameters() {
    return List.of(table);
  }

  @Override
  public double[][] forward(double[][] x) {
    ids = x;
    double[][] y = new double[x.length][units()];
    for (int t = 0; t < x.length; t++) {
      for (int e = 0; e < units(); e++) {
        y[t][e] = table.at((int) x[t][0], e);
      }
    }
    return y;
  }

  @Override
  public double[][] backward(double[][] dy) {
    for (int t = 0; t < dy.length; t++) {
      for (int e = 0; e < units(); e++) {
        table.addGradient((int) ids[t][0], e, dy[t][e]);
      }
    }
    return new double[dy.length][1]; // ids have no gradient
  }
}
