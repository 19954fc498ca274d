/**
 * Benchmarks for JMH: kernels, a layer, the network's step, tagging.
 *
 * <p>Belongs here: what one looks at while tuning, with JMH's profilers. Does not: comparisons with
 * other systems.
 */
package dev.ner.benchmarks.jmh;
