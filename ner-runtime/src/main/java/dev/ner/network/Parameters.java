package dev.ner.network;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/** The weights of a network: one flat array, and each parameter in it by name. */
public final class Parameters {
  private final ParameterLayout layout;
  private final float[] values;

  /** All weights zero. */
  public Parameters(ParameterLayout layout) {
    this(layout, new float[layout.size()]);
  }

  /** Weights in the given array, which is shared. */
  public Parameters(ParameterLayout layout, float[] values) {
    if (values.length != layout.size()) {
      throw new IllegalArgumentException(
          "expected " + layout.size() + " weights, found " + values.length);
    }
    this.layout = layout;
    this.values = values;
  }

  /** Which weight is where. */
  public ParameterLayout layout() {
    return layout;
  }

  /** The flat array itself. */
  public float[] values() {
    return values;
  }

  /** A copy of a parameter, rows × columns. */
  public FMatrixRMaj get(String name) {
    Parameter p = find(name);
    return new FMatrixRMaj(
        p.rows(), p.columns(), true, Arrays.copyOfRange(values, p.offset(), p.offset() + p.size()));
  }

  /** Copies a matrix of the parameter's shape into it. */
  public void set(String name, FMatrixRMaj matrix) {
    Parameter p = find(name);
    if (matrix.numRows != p.rows() || matrix.numCols != p.columns()) {
      throw new IllegalArgumentException(
          name
              + (": expected " + p.rows() + " × " + p.columns())
              + (", found " + matrix.numRows + " × " + matrix.numCols));
    }
    System.arraycopy(matrix.data, 0, values, p.offset(), p.size());
  }

  private Parameter find(String name) {
    return layout.parameters().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no parameter " + name + " among " + names()));
  }

  private String names() {
    return String.join(", ", layout.parameters().stream().map(Parameter::name).toList());
  }
}
