package dev.ner.tagger;

/**
 * An entity before its type has a name.
 *
 * @param type the number of the entity type
 * @param start the UTF-16 index of its first character
 * @param end the UTF-16 index after its last character
 * @param confidence the product of its tokens' tag probabilities
 */
record Span(int type, int start, int end, double confidence) {}
