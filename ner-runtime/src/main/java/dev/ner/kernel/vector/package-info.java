/**
 * The kernels on the Vector API, which is an incubating module.
 *
 * <p>Nothing else may mention that API, and nothing may mention this package but by name: its class
 * loads only where the module is there ({@link dev.ner.kernel.KernelsProvider}). It is compiled
 * apart from the rest.
 */
package dev.ner.kernel.vector;
