package dev.ner.maven.engine;

import java.util.Map;

/**
 * What {@code ner:tune} is asked to do.
 *
 * @param missingCorpus what happens where a corpus file is absent
 * @param search the values to try as one text, {@code learningRate=0.005,0.01; batchSize=32,64};
 *     empty where {@code lists} has them
 * @param lists the values to try, with commas between them, by name of the setting
 * @param draws how many candidates are drawn from the grid; 0 for all of it
 * @param drawSeed what they are drawn with
 * @param seeds how many seeds each candidate is trained with
 */
public record TuneRequest(
    BuildContext context,
    MissingCorpus missingCorpus,
    String search,
    Map<String, String> lists,
    int draws,
    long drawSeed,
    int seeds) {}
