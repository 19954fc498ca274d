package dev.ner.generated;

/** A parameter of the reference, row-major, with its gradient. */
record ReferenceParameter(String name, int rows, int columns, double[] value, double[] gradient) {

  ReferenceParameter(String name, int rows, int columns) {
    this(name, rows, columns, new double[rows * columns], new double[rows * columns]);
  }

  double at(int row, int column) {
    return value[row * columns + column];
  }

  void addGradient(int row, int column, double amount) {
    gradient[row * columns + column] += amount;
  }
}
