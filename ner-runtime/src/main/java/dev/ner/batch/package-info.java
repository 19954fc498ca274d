/**
 * From sentences to what a network computes on: the vocabulary, windows, padded batches and their
 * packing into lane blocks.
 *
 * <p>What belongs here turns words into ids and sentences into places. What does not: reading
 * corpora ({@code dev.ner.corpus}), arithmetic ({@code dev.ner.kernel}), and what is done with a
 * batch.
 */
package dev.ner.batch;
