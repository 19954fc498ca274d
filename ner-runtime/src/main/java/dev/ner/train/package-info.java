/**
 * Training: the loop over epochs and batches, the loss, optimisers and their schedule, clipping,
 * averages of the weights, validation, and the threads that share the work.
 *
 * <p>The same inputs give the same bits for every number of threads: a batch is cut into shards by
 * its size alone, and their gradients are summed in order. What does not belong here: files,
 * reports, and anything that an application needs to tag.
 */
package dev.ner.train;
