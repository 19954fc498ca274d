/**
 * Known results of the literature on recurrent networks, reproduced with generated networks.
 *
 * <p>Belongs here: the tasks, their training, and what is known of them. What takes minutes is in
 * the profile {@code known-results}; docs/known-results.md has what it printed. Does not: whether
 * the arithmetic is right, which {@code dev.ner.generated} tests.
 */
package dev.ner.known;
