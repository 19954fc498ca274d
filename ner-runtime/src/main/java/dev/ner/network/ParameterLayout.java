package dev.ner.network;

import java.util.ArrayList;
import java.util.List;

/** The parameters of a network in one flat array: the dense ones first, then the tables. */
public final class ParameterLayout {
  private final List<Parameter> parameters;
  private final int denseSize;
  private final int size;

  private ParameterLayout(List<Parameter> parameters, int denseSize, int size) {
    this.parameters = List.copyOf(parameters);
    this.denseSize = denseSize;
    this.size = size;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** All parameters in the order of their offsets. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** The tables, in the order of their offsets. */
  public List<Parameter> tables() {
    return parameters.stream().filter(Parameter::table).toList();
  }

  /** The number of weights outside tables, which are the first of the flat array. */
  public int denseSize() {
    return denseSize;
  }

  /** The number of weights of the network. */
  public int size() {
    return size;
  }

  /** Collects parameters; each one's offset must be the sum of the sizes before it. */
  public static final class Builder {
    private final List<Parameter> parameters = new ArrayList<>();
    private int denseSize;
    private long size;

    private Builder() {}

    /** Adds a dense parameter; all of them come before the first table. */
    public Builder dense(String name, int offset, int rows, int columns, Initializer initializer) {
      if (denseSize != size) {
        throw new IllegalArgumentException(name + " is dense and comes after a table");
      }
      add(new Parameter(name, rows, columns, offset, false, true, initializer));
      denseSize = (int) size;
      return this;
    }

    /** Adds a table behind all parameters so far. */
    public Builder table(String name, int rows, int columns, Initializer initializer) {
      add(new Parameter(name, rows, columns, (int) size, true, true, initializer));
      return this;
    }

    /** Adds a table that training does not change, behind all parameters so far. */
    public Builder frozenTable(String name, int rows, int columns, Initializer initializer) {
      add(new Parameter(name, rows, columns, (int) size, true, false, initializer));
      return this;
    }

    private void add(Parameter parameter) {
      if (parameter.offset() != size) {
        throw new IllegalArgumentException(
            parameter.name() + ": expected offset " + size + ", found " + parameter.offset());
      }
      size += (long) parameter.rows() * parameter.columns();
      if (size > Integer.MAX_VALUE - 16) {
        throw new IllegalArgumentException("more than 2^31 weights: " + size);
      }
      parameters.add(parameter);
    }

    public ParameterLayout build() {
      return new ParameterLayout(parameters, denseSize, (int) size);
    }
  }
}
