/**
 * Known results of the literature on recurrent networks, reproduced with generated networks.
 *
 * <p>Belongs here: the tasks, their training, and what is known of them. Does not: whether the
 * arithmetic is right, which {@code dev.ner.generated} tests.
 */
package dev.ner.known;
