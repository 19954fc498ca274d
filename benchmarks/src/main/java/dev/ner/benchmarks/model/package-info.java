/**
 * The annotated models that are measured; the processor writes their networks.
 *
 * <p>Belongs here: models, and what the generated classes' package must be for. Does not: anything
 * that measures.
 */
package dev.ner.benchmarks.model;
