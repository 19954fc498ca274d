/**
 * Measurements of the toolkit, alone and against other systems.
 *
 * <p>Belongs in these packages: whatever measures. Nothing else depends on them, and they are never
 * published.
 */
package dev.ner.benchmarks;
