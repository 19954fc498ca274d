package dev.ner.dsl.processor.plan;

import dev.ner.dsl.processor.spec.LayerKind;

/**
 * An embedding of words, of their affixes, or of their places in lists.
 *
 * @param input what it reads
 * @param number its place among the network's tables
 */
public record EmbeddingPlan(
    LayerNames names, LayerKind input, int number, Signal output, ParameterPlan table)
    implements InputPlan {}
