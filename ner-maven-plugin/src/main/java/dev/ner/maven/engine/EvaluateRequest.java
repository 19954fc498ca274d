package dev.ner.maven.engine;

/**
 * What {@code ner:evaluate} is asked to do.
 *
 * @param missingCorpus what happens where a corpus file is absent
 * @param curve whether models are also trained on shares of their sentences
 */
public record EvaluateRequest(BuildContext context, MissingCorpus missingCorpus, boolean curve) {}
