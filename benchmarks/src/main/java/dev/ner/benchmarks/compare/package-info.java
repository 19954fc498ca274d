/**
 * The comparison: starts the probes by turns, each in a fresh JVM, and makes a table of their
 * figures.
 *
 * <p>Belongs here: which contenders there are, what is demanded of them, how often they run. Does
 * not: the work itself, which is in {@link dev.ner.benchmarks.probe}.
 */
package dev.ner.benchmarks.compare;
