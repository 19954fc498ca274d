/**
 * Main classes that measure one thing each, in a JVM of their own.
 *
 * <p>A probe prints its figures as lines {@code @figure <name> <value>} and remarks as lines {@code
 * @note <text>}; {@link dev.ner.benchmarks.compare} starts it and reads them. Belongs here: one
 * contender's work. Does not: comparing, ratios, tables.
 */
package dev.ner.benchmarks.probe;
