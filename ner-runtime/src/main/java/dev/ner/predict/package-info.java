/**
 * Tagging with a network: from word ids to tags and their probabilities.
 *
 * <p>Training uses it to validate, evaluation to be evaluated, the tagger to tag; so it knows
 * neither labels nor text.
 */
package dev.ner.predict;
