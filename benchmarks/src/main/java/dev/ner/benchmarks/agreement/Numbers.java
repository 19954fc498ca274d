package dev.ner.benchmarks.agreement;

import java.util.Map;

/**
 * What a network computed, each tensor row-major under its name.
 *
 * @param outputs the last recurrent layer's output and the log-probabilities, a row for each token
 * @param gradients of every parameter; that of {@code words.table} is the input's
 */
record Numbers(Map<String, float[]> outputs, Map<String, float[]> gradients) {}
