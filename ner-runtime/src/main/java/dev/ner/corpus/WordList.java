package dev.ner.corpus;

/**
 * The words of a word file, numbered in the order of its lines, and where its two special words
 * stand.
 *
 * @param words the distinct words, padding included
 * @param unknown the number of the word that stands for every other one
 * @param padding the number of {@code <PAD>}
 */
public record WordList(WordTable words, int unknown, int padding) {}
