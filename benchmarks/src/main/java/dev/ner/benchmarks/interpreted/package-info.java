/**
 * The same network without generation: a list of layers that is walked through at run time, on the
 * same kernels.
 *
 * <p>Belongs here: what generated code is measured against. It must stay equal to the generated
 * code in what it computes and differ in nothing but that widths and layers are data.
 */
package dev.ner.benchmarks.interpreted;
