/**
 * What a network reads of a token: from words to rows of tables.
 *
 * <p>Each input layer of a network has a channel: some numbers for each token, each a row of the
 * layer's table. What belongs here learns from a training split which rows there are, and finds the
 * rows of a token, by the same code in training and in tagging. What does not: batches ({@code
 * dev.ner.batch}) and what a network makes of the rows.
 */
package dev.ner.input;
