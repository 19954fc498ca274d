/**
 * Word vectors that others trained: reading those of a model's words from files of millions.
 *
 * <p>What belongs here: the formats of such files, what may be wrong with them, and how many of the
 * wanted words they cover. What does not: which words a model wants, and what becomes of their
 * vectors ({@code dev.ner.network}, {@code dev.ner.command}).
 */
package dev.ner.vectors;
