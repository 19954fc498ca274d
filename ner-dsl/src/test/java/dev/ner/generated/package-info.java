/**
 * Tests of what generated networks compute, against a naive reference in double precision.
 *
 * <p>The reference, one layer a class, works sentence by sentence on plain arrays, knows neither
 * lanes nor packing, and is itself checked by central differences. The generated code is compiled
 * in memory at random small sizes and must give the same outputs and gradients.
 */
package dev.ner.generated;
