/**
 * The search for settings as data: which candidates there are, what their runs gave, which of them
 * is best and how it is declared.
 *
 * <p>Nothing here trains, prints or knows Maven: trainings belong to {@code dev.ner.maven.engine},
 * the words of the output to {@code dev.ner.maven.console}.
 */
package dev.ner.maven.tune;
