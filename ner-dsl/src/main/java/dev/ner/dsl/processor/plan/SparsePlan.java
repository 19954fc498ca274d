package dev.ner.dsl.processor.plan;

import dev.ner.dsl.processor.spec.LayerKind;

/**
 * The sum of the rows of a token's features.
 *
 * @param input what it reads
 * @param number its place among the network's tables
 */
public record SparsePlan(
    LayerNames names,
    LayerKind.SparseFeatures input,
    int number,
    Signal output,
    ParameterPlan table)
    implements InputPlan {}
