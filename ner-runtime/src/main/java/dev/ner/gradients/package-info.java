/**
 * The gradient laboratory: what back-propagation through time does in a model, measured at chosen
 * points of its training.
 *
 * <p>What belongs here measures, sums up, puts into words, and writes {@code gradients.json}. What
 * does not: the training itself, whose course nothing here may change, and pictures, which the
 * plugin draws from the file.
 */
package dev.ner.gradients;
