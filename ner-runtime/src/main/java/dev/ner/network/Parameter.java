package dev.ner.network;

/**
 * One named parameter of a network.
 *
 * @param name the layer's path and the parameter's name, such as {@code context.recurrentWeights}
 * @param rows the number of rows; 1 for a vector
 * @param columns the number of columns
 * @param offset the place of element (0, 0) in the flat array; row-major
 * @param table whether a batch reads single rows only (an embedding), so that the gradient is kept
 *     for the rows that it touched
 * @param trainable whether training changes it; each but a frozen table
 * @param initializer what the parameter holds before training
 */
public record Parameter(
    String name,
    int rows,
    int columns,
    int offset,
    boolean table,
    boolean trainable,
    Initializer initializer) {

  /** The number of weights. */
  public int size() {
    return rows * columns;
  }
}
