/**
 * Compares the numbers of generated networks with those of libtorch: outputs and every gradient, on
 * equal weights.
 *
 * <p>Belongs here: what runs a network on either side and tells how far apart they are. Does not:
 * anything that measures time.
 */
package dev.ner.benchmarks.agreement;
