/** The numeric kernels that generated networks call. */
package dev.ner.kernel;
