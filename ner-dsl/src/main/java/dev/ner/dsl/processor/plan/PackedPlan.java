package dev.ner.dsl.processor.plan;

/**
 * Weights in the order in which the kernels read them.
 *
 * @param name the field's name
 * @param rows the expression of its number of outputs
 * @param columns the expression of its number of inputs, the bias being one
 * @param meaning what it holds, with its shape
 */
public record PackedPlan(String name, String rows, String columns, String meaning) {}
