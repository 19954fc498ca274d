package dev.ner.dsl.processor.plan;

/**
 * A parameter and its place.
 *
 * @param path the name by which a model file knows it: {@code context.inputWeights}
 * @param constant the constant that holds its offset; of a table, whose offset depends on the rows
 *     of those before it, a field
 * @param offset its place in the flat array; 0 for a table
 * @param rows the expression of its number of rows
 * @param columns the expression of its number of columns
 * @param initial what it holds before training
 * @param meaning what it is, with its shape
 */
public record ParameterPlan(
    String path,
    String constant,
    int offset,
    String rows,
    String columns,
    Initial initial,
    String meaning) {}
