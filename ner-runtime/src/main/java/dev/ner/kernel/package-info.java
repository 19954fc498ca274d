/**
 * The arithmetic of networks: products, activations and reductions over lane blocks, in two
 * providers that give the same bits.
 *
 * <p>What belongs here: the layout of activations ({@link dev.ner.kernel.Lanes}), the order of
 * packed weights, the contract {@link dev.ner.kernel.Kernels}, and the plain Java that fulfils it.
 * Every sum has one fixed order; no function of {@code java.lang.Math} beyond {@code fma}, {@code
 * sqrt}, {@code min} and {@code max} touches a number. What does not belong here: sentences,
 * parameters by name, and anything that knows of layers.
 */
package dev.ner.kernel;
