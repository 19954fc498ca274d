package dev.ner.dsl.processor.plan;

/**
 * Weights in the order in which the kernels read them.
 *
 * @param name the field's name
 * @param rows the expression of its number of outputs
 * @param depth the expression of its number of inputs
 * @param meaning what it holds, with its shape
 */
public record PackedPlan(String name, String rows, String depth, String meaning) {}
