/**
 * Paths of tags: which of them IOB2 allows, the best one, and sums over all of them.
 *
 * <p>What belongs here: the algorithms of a linear chain on one sentence's scores. Training makes a
 * loss of them, tagging its tags and confidences; so neither batches nor networks are known here.
 */
package dev.ner.sequence;
