/**
 * Labelled sentences: reading them from files, bringing their tags to IOB2, splitting them, and
 * saying with file and line what is wrong with them.
 *
 * <p>What belongs here: file formats, charsets, tag schemes, splits, word lists, and the compact
 * tables that hold the result. What does not: which words a model knows, ids and batches ({@code
 * dev.ner.batch}), and tokenising running text ({@code dev.ner.text}).
 */
package dev.ner.corpus;
