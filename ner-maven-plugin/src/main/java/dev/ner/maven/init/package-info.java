/**
 * The first model class of a project: what the user's files are, found out by looking at them, and
 * a recipe for a corpus of that size.
 *
 * <p>What is guessed here is declared in the class that comes out of it; nothing is guessed when a
 * model is trained. Files are read by the readers of {@code dev.ner.corpus}, so that what is
 * recognised is what will be trained on.
 */
package dev.ner.maven.init;
