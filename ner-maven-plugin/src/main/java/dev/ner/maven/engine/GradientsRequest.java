package dev.ner.maven.engine;

import java.util.Optional;

/**
 * What {@code ner:gradients} is asked to do.
 *
 * @param missingCorpus what happens where a corpus file is absent
 * @param points after how many epochs is measured, such as {@code 0,1,last}
 * @param sentences how many validation sentences are measured
 * @param positions how many positions of each
 * @param sentence the sentence whose gates are shown, a number or a text; empty to have one chosen
 * @param compare path of another model's {@code gradients.json} to lay over, if there is one
 */
public record GradientsRequest(
    BuildContext context,
    MissingCorpus missingCorpus,
    String points,
    int sentences,
    int positions,
    String sentence,
    Optional<String> compare) {}
