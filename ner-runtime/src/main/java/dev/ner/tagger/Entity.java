package dev.ner.tagger;

/**
 * An entity found in a text.
 *
 * @param <E> the model's enum of entity types
 * @param type what it is
 * @param text its characters; {@code text.substring(start, end)} of the tagged text
 * @param start the UTF-16 index of its first character
 * @param end the UTF-16 index after its last character
 * @param confidence the probability that exactly this is an entity of exactly this type, as the
 *     model sees it, calibrated on the validation split; of (0, 1]
 */
public record Entity<E extends EntityType>(
    E type, String text, int start, int end, double confidence) {}
